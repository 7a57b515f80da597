// Puts the processes and sessions of a test file into a sandbox (sandbox-mode.ts).
process.env.MPM_TEST_SANDBOX = 'required'
