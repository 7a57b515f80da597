package main

import (
	"errors"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/spec"
)

func reopen(flags int, path string) error {
	file, err := unix.Open(path, flags|unix.O_CLOEXEC, 0)
	if err == nil {
		_ = unix.Close(file)
	}
	return err
}

// coreLimit fails unless the kernel would start the machine's handler of core dumps.
func coreLimit(string) error {
	var limit unix.Rlimit
	if err := unix.Getrlimit(unix.RLIMIT_CORE, &limit); err != nil {
		return err
	}
	if limit.Cur == 1 && limit.Max == 1 {
		return unix.EPERM
	}
	return nil
}

// fill writes two MiB.
func fill(folder string) error { return os.WriteFile(folder+"/much", make([]byte, 2<<20), 0o600) }

func TestFoldersInMemoryAreBounded(t *testing.T) {
	wanted := map[string]string{"fill /dev/shm": "ENOSPC", "fill /mnt": "ENOSPC"}
	inEveryWay(t, func(t *testing.T, each way) {
		expect(t, each.try(t, lines(wanted), spec.Namespaces{
			Mounts: []spec.Mount{{Kind: spec.MountEmpty, Path: "/mnt"}}, MemoryBytes: 1 << 20,
		}), wanted)
	})
}

func TestCoreDumpsStartNothingOutside(t *testing.T) {
	inEveryWay(t, func(t *testing.T, each way) {
		expect(t, each.try(t, "core", spec.Namespaces{}), map[string]string{"core": "EPERM"})
	})
	if err := coreLimit(""); err != nil {
		t.Errorf("without a sandbox: %v", err)
	}
}

// A script whose interpreter is the executable of the process that executes it: that is the launcher.
func TestLauncherCannotBeChangedFromWithin(t *testing.T) {
	inEveryWay(t, func(t *testing.T, each way) {
		script := filepath.Join(each.folder(t), "script")
		if err := os.WriteFile(script, []byte("#!/proc/self/exe\n"), 0o755); err != nil {
			t.Fatal(err)
		}
		output := each.prepare(t, spec.Spec{Command: []string{script}, Env: map[string]string{asProbe: "change-self"}}, spec.Namespaces{}).finish()
		expect(t, answers(output), map[string]string{"change-self": "EROFS"})
	})
}

func listen(string) error {
	server, err := unix.Socket(unix.AF_INET, unix.SOCK_STREAM|unix.SOCK_CLOEXEC, unix.IPPROTO_TCP)
	if err != nil {
		return err
	}
	defer unix.Close(server)
	if err := unix.Bind(server, &unix.SockaddrInet4{Addr: [4]byte{127, 0, 0, 1}}); err != nil {
		return err
	}
	return unix.Listen(server, 1)
}

// openTerminal makes a terminal of its own, as a program does that runs others.
func openTerminal(string) error {
	controller, err := unix.Open("/dev/ptmx", unix.O_RDWR|unix.O_NOCTTY|unix.O_CLOEXEC, 0)
	if err != nil {
		return err
	}
	defer unix.Close(controller)
	_, err = unix.IoctlGetInt(controller, unix.TIOCGPTN)
	return err
}

// answers reads what probes printed.
func answers(output string) map[string]string {
	found := make(map[string]string)
	for line := range strings.SplitSeq(output, "\n") {
		if at := strings.LastIndex(line, ": "); at >= 0 {
			found[line[:at]] = line[at+2:]
		}
	}
	return found
}

func TestSharedNetworkHoldsAbstractSockets(t *testing.T) {
	name := "mpm-launcher-test-" + strconv.Itoa(os.Getpid())
	listener, err := net.Listen("unix", "@"+name)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	if version := landlockVersion(t); version < 6 {
		t.Skipf("skipped: Landlock %d has no scopes", version)
	}
	inEveryWay(t, func(t *testing.T, each way) {
		expect(t, each.try(t, "abstract "+name, spec.Namespaces{}), map[string]string{"abstract " + name: "EPERM"})
		expect(t, each.try(t, "abstract "+name, spec.Namespaces{SealedNetwork: true}), map[string]string{"abstract " + name: "ECONNREFUSED"})
	})
}

func landlockVersion(t *testing.T) int {
	t.Helper()
	const versionFlag = 1
	version, _, errno := unix.Syscall(unix.SYS_LANDLOCK_CREATE_RULESET, 0, 0, versionFlag)
	if errno != 0 {
		return 0
	}
	return int(version)
}

// The input's folder is hidden, but the program has the file itself.
func TestSandboxedInputCannotBeWritten(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	inEveryWay(t, func(t *testing.T, each way) {
		folder := each.folder(t)
		input := filepath.Join(folder, "input")
		if err := os.WriteFile(input, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if each.userNamespace && os.Getuid() == 0 {
			give(t, input)
		}
		wanted := spec.Spec{Command: []string{self}, Stdin: input, Cwd: "/", Env: map[string]string{asProbe: "reopen"}}
		output := each.prepare(t, wanted, spec.Namespaces{Mounts: []spec.Mount{{Kind: spec.MountHidden, Path: folder}}}).finish()
		expect(t, answers(output), map[string]string{"reopen": "EROFS"})
	})
}

func TestLandlockAllowsServersAndTerminals(t *testing.T) {
	version := landlockVersion(t)
	if version < 4 {
		t.Skipf("skipped: Landlock %d knows no ports", version)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	wanted := map[string]string{
		"listen": "works", "terminal": "works", "connect " + listener.Addr().String(): "EACCES", "tiocsti-above": "EPERM", "multipath": "EAFNOSUPPORT",
	}
	output := prepare(t, spec.Spec{
		Command: []string{self},
		Cwd:     "/",
		Env:     map[string]string{asProbe: lines(wanted), "PATH": "/usr/bin:/bin"},
		Sandbox: &spec.Sandbox{Landlock: &spec.Landlock{
			Read: []string{"/usr", "/bin", "/lib", "/lib64", "/etc", "/sys", "/proc", filepath.Dir(self)}, Write: []string{"/dev"}, ConnectPorts: []int{1},
		}},
	}).finish()
	expect(t, answers(output), wanted)
}

func TestLandlockLeavesNoCapability(t *testing.T) {
	if landlockVersion(t) == 0 {
		t.Skip("skipped: this kernel has no Landlock")
	}
	wanted := script("grep -E '^Cap(Prm|Eff):' /proc/self/status | tr -s '\\t ' ' '")
	wanted.Cwd = "/"
	wanted.Sandbox = &spec.Sandbox{Landlock: &spec.Landlock{Read: []string{"/"}, Write: []string{"/dev"}}}
	if output := prepare(t, wanted).finish(); output != "CapPrm: 0000000000000000\nCapEff: 0000000000000000\n" {
		t.Errorf("it has %q", output)
	}
}

// The sandbox's root is built in a folder of the machine's, which covers what is in it, but is there for the program.
func TestLauncherInAFolderOfRootsCannotBeChangedFromWithin(t *testing.T) {
	inEveryWay(t, func(t *testing.T, each way) {
		folder, err := os.MkdirTemp("/mnt", "mpm-launcher-")
		if err != nil {
			t.Skipf("/mnt cannot be written: %v", err)
		}
		defer os.RemoveAll(folder)
		own, err := os.ReadFile("/proc/self/exe")
		if err != nil {
			t.Fatal(err)
		}
		launcher, script := folder+"/launcher", folder+"/script"
		if err := errors.Join(os.Chmod(folder, 0o755), os.WriteFile(launcher, own, 0o755), os.WriteFile(script, []byte("#!/proc/self/exe\n"), 0o755)); err != nil {
			t.Fatal(err)
		}
		launched := each.prepare(t, spec.Spec{Command: []string{script}, Env: map[string]string{asProbe: "change-self"}}, spec.Namespaces{})
		launched.Path = launcher
		if each.userNamespace && os.Getuid() == 0 {
			if err := os.Chown(launcher, unprivileged, unprivileged); err != nil {
				t.Fatal(err)
			}
		}
		expect(t, answers(launched.finish()), map[string]string{"change-self": "EROFS"})
	})
}
