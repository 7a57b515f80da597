package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"mpm-orchestrator/launcher/internal/spec"
)

const (
	beforeErrors = "before\n"
	manyErrors   = 3_000_000
)

// noisy tries to empty its errors, writes many, leaves a daemon that holds them open, and is killed.
const noisy = `: > /proc/self/fd/2; truncate -s 0 /dev/stderr; exec 2>&2; head -c 3000000 /dev/zero | tr '\0' x >&2; setsid sleep 1000 & kill -KILL $$`

func checkErrors(t *testing.T, file string) {
	t.Helper()
	written, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(string(written), beforeErrors) || strings.Count(string(written), "x") < manyErrors {
		t.Errorf("of %d bytes, %d are left", len(beforeErrors)+manyErrors, len(written))
	}
}

func writeBefore(t *testing.T, file string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(beforeErrors), 0o666); err != nil {
		t.Fatal(err)
	}
}

func TestSandboxedErrorsAreKept(t *testing.T) {
	inEveryWay(t, func(t *testing.T, each way) {
		folder := each.folder(t)
		wanted := script(noisy)
		wanted.Stderr = filepath.Join(folder, "errors")
		writeBefore(t, wanted.Stderr)
		if each.userNamespace && os.Getuid() == 0 {
			give(t, wanted.Stderr)
		}
		launched := each.prepare(t, wanted, spec.Namespaces{Mounts: []spec.Mount{{Kind: spec.MountHidden, Path: folder}}})
		launched.finish()
		checkErrors(t, wanted.Stderr)
		if ended := launched.ProcessState.String(); ended != "signal: killed" {
			t.Errorf("it ended as %s", ended)
		}
	})
	// So that emptying them is not denied for another reason.
	open := script(`: > /proc/self/fd/2`)
	open.Stderr = filepath.Join(t.TempDir(), "errors")
	writeBefore(t, open.Stderr)
	prepare(t, open).finish()
	if written, _ := os.ReadFile(open.Stderr); len(written) != 0 {
		t.Errorf("without a sandbox, they are %q", written)
	}
}

func TestErrorsAreKeptUnderLandlock(t *testing.T) {
	if landlockVersion(t) == 0 {
		t.Skip("skipped: this kernel has no Landlock")
	}
	wanted := script(noisy)
	wanted.Stderr = filepath.Join(t.TempDir(), "errors")
	writeBefore(t, wanted.Stderr)
	wanted.Cwd = "/"
	wanted.Sandbox = &spec.Sandbox{Landlock: &spec.Landlock{Read: []string{"/"}, Write: []string{"/dev"}}}
	prepare(t, wanted).finish()
	checkErrors(t, wanted.Stderr)
}

func TestAnotherUserOpensItsErrorsByName(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("skipped: only root can become another user")
	}
	way{}.skipIfImpossible(t)
	wanted := script("echo problem > /dev/stderr")
	wanted.Cwd, wanted.Stderr = "/", filepath.Join(t.TempDir(), "errors")
	wanted.User = &spec.User{UID: unprivileged, GID: unprivileged}
	way{}.prepare(t, wanted, spec.Namespaces{}).finish()
	if written, _ := os.ReadFile(wanted.Stderr); string(written) != "problem\n" {
		t.Errorf("they are %q", written)
	}
}

func TestRootHasNoFurtherGroups(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("skipped: it needs root")
	}
	way{}.skipIfImpossible(t)
	for title, limits := range map[string]*spec.Sandbox{
		"0 4321\n": nil,
		"0\n":      {Namespaces: &spec.Namespaces{}},
	} {
		wanted := script("id -G")
		wanted.Cwd, wanted.Sandbox = "/", limits
		launched := prepare(t, wanted)
		launched.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Groups: []uint32{0, 4321}}}
		if output := launched.finish(); output != title {
			t.Errorf("it has the groups %q, not %q", output, title)
		}
	}
}
