package main

import (
	"os"
	"testing"
)

// asLauncher makes the test's own executable the launcher: what it starts of itself inherits the variable.
const asLauncher = "MPM_TEST_AS_LAUNCHER"

func TestMain(m *testing.M) {
	if os.Getenv(asLauncher) != "" {
		main()
	}
	os.Exit(m.Run())
}
