package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"mpm-orchestrator/launcher/internal/spec"
)

// unprivileged is nobody on every distribution.
const unprivileged = 65534

// way is how a sandbox is made.
type way struct {
	name          string
	userNamespace bool
}

var ways = []way{{name: "root"}, {name: "user", userNamespace: true}}

// inEveryWay runs a test with each way that this machine and user offer.
func inEveryWay(t *testing.T, test func(t *testing.T, each way)) {
	t.Helper()
	for _, each := range ways {
		t.Run(each.name, func(t *testing.T) {
			if !each.userNamespace && os.Getuid() != 0 {
				t.Skip("skipped: it needs root")
			}
			each.skipIfImpossible(t)
			test(t, each)
		})
	}
}

func (w way) skipIfImpossible(t *testing.T) {
	t.Helper()
	if problem := w.problem(t); problem != "" {
		t.Skip("skipped: " + problem)
	}
}

// problem is why this machine has no such namespaces. Where it has, a sandbox must work.
func (w way) problem(t *testing.T) string {
	t.Helper()
	tried := exec.Command("/bin/true")
	tried.SysProcAttr = &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWNS | syscall.CLONE_NEWPID | syscall.CLONE_NEWNET}
	if w.userNamespace {
		tried.SysProcAttr.Cloneflags |= syscall.CLONE_NEWUSER
		tried.SysProcAttr.UidMappings = []syscall.SysProcIDMap{{HostID: os.Getuid(), Size: 1}}
	}
	if err := tried.Run(); err != nil {
		return err.Error()
	}
	if output := w.prepare(t, script("echo works"), spec.Namespaces{}).finish(); !strings.HasSuffix(output, "works\n") {
		t.Fatal(output)
	}
	return ""
}

// prepare is like the function of that name, within a sandbox. A root starts the unprivileged way as nobody.
func (w way) prepare(t *testing.T, wanted spec.Spec, limits spec.Namespaces) *launch {
	t.Helper()
	limits.UserNamespace = w.userNamespace
	wanted.Sandbox = &spec.Sandbox{Namespaces: &limits}
	if wanted.Cwd == "" {
		wanted.Cwd = w.folder(t)
	}
	made := prepare(t, wanted)
	if w.userNamespace {
		w.degrade(t, made)
	}
	return made
}

// degrade runs a launcher without privileges.
func (w way) degrade(t *testing.T, made *launch) {
	t.Helper()
	if os.Getuid() == 0 {
		made.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: unprivileged, Gid: unprivileged}}
		give(t, made.spec)
	}
}

// folder is a folder of the program's user.
func (w way) folder(t *testing.T) string {
	t.Helper()
	made := t.TempDir()
	if w.userNamespace && os.Getuid() == 0 {
		give(t, made)
	}
	return made
}

// give gives a file, and the way to it, to nobody.
func give(t *testing.T, path string) {
	t.Helper()
	if err := os.Chown(path, unprivileged, unprivileged); err != nil {
		t.Fatal(err)
	}
	for folder := filepath.Dir(path); folder != os.TempDir() && folder != "/"; folder = filepath.Dir(folder) {
		if err := os.Chmod(folder, 0o777); err != nil {
			t.Fatal(err)
		}
	}
}

// try runs probes in a sandbox and returns what each was answered.
func (w way) try(t *testing.T, lines string, limits spec.Namespaces) map[string]string {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	output := w.prepare(t, spec.Spec{
		Command: []string{self},
		Env:     map[string]string{asProbe: lines, "PATH": "/usr/bin:/bin"},
	}, limits).finish()
	answers := make(map[string]string)
	for line := range strings.SplitSeq(output, "\n") {
		if at := strings.LastIndex(line, ": "); at >= 0 {
			answers[line[:at]] = line[at+2:]
		}
	}
	return answers
}

func expect(t *testing.T, answers map[string]string, wanted map[string]string) {
	t.Helper()
	for name, allowed := range wanted {
		if answer, ok := answers[name]; !ok || !strings.Contains(" "+allowed+" ", " "+answer+" ") {
			t.Errorf("%s: %q, not %s (of %v)", name, answer, allowed, len(answers))
		}
	}
}

func lines(wanted map[string]string) string {
	var text strings.Builder
	for name := range wanted {
		text.WriteString(name + "\n")
	}
	return text.String()
}
