package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/spec"
)

// asAttacker makes the test's own executable try every attack, and print a line with the result of each.
const asAttacker = "MPM_TEST_ATTACK"

const succeeded = "succeeded"

// field is what the attacks are aimed at: without a sandbox, the same user reaches all of it.
type field struct {
	Root string
	// Victim is a process outside, with a secret in its environment.
	Victim int
	Port   int
	// Abstract is the name of an abstract socket, Memory and Queue the keys of System V objects, that are outside.
	Abstract      string
	Memory, Queue int
}

// attack is tried from within.
type attack struct {
	name string
	// try returns nil if the attack succeeds.
	try func(field) error
	// want are the errors of which one must come.
	want []unix.Errno
	// outside: it succeeds without a sandbox, where it is then tried, too.
	outside bool
}

func attackAll(text string) {
	var target field
	if err := json.Unmarshal([]byte(text), &target); err != nil {
		fmt.Println(err)
		return
	}
	for _, each := range attacks {
		result := succeeded
		if err := each.try(target); err != nil {
			result = describe(err)
		}
		fmt.Printf("%s\t%s\n", each.name, result)
	}
}

// attacker is who attacks.
type attacker struct {
	way
	// isOther: the launcher runs as root and its program as nobody.
	isOther bool
}

var attackers = []attacker{
	{way: way{name: "root"}},
	{way: way{name: "another user"}, isOther: true},
	{way: way{name: "user namespace", userNamespace: true}},
}

// prepareAttack returns the launcher of the attacks in a sandbox, or without one.
func (a attacker) prepareAttack(t *testing.T, target field, limits *spec.Namespaces) *launch {
	t.Helper()
	text, err := json.Marshal(target)
	if err != nil {
		t.Fatal(err)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	wanted := spec.Spec{
		Command: []string{self},
		Cwd:     target.Root + "/project",
		Stderr:  target.Root + "/errors",
		Env:     map[string]string{asAttacker: string(text), "PATH": os.Getenv("PATH")},
	}
	if a.isOther {
		wanted.User = &spec.User{UID: unprivileged, GID: unprivileged}
	}
	if limits != nil {
		return a.prepare(t, wanted, *limits)
	}
	made := prepare(t, wanted)
	if a.userNamespace {
		a.degrade(t, made)
	}
	return made
}

// results runs every attack.
func (l *launch) results() map[string]string {
	l.t.Helper()
	output := l.finish()
	found := make(map[string]string)
	for line := range strings.Lines(output) {
		if name, result, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok {
			found[name] = result
		}
	}
	if len(found) != len(attacks) {
		l.t.Fatalf("not every attack was tried: %q", output)
	}
	return found
}

// prepareField makes the targets, of the user that attacks.
func (a attacker) prepareField(t *testing.T) field {
	t.Helper()
	user := os.Getuid()
	if user == 0 && (a.isOther || a.userNamespace) {
		user = unprivileged
	}
	root := a.folder(t)
	for _, name := range []string{"project/", "project/.git/", "project/.git/config", "secret/", "secret/key", "other/", "other/file", "errors", "."} {
		at, err := filepath.Join(root, name), error(nil)
		switch {
		case name == ".":
		case strings.HasSuffix(name, "/"):
			err = os.Mkdir(at, 0o755)
		default:
			err = os.WriteFile(at, []byte("outside"), 0o644)
		}
		if err := errors.Join(err, os.Chown(at, user, -1)); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(root+"/other/file", root+"/project/link"); err != nil {
		t.Fatal(err)
	}
	if a.isOther {
		give(t, root)
	}
	made := field{Root: root, Abstract: "@" + root, Memory: 0x6d706d00 + os.Getpid(), Queue: 0x6d706d00 + os.Getpid()}
	made.Victim = startVictim(t, user)
	for _, address := range []string{root + "/secret/socket", made.Abstract} {
		listenAt(t, unix.AF_UNIX, &unix.SockaddrUnix{Name: address})
	}
	if err := os.Chown(root+"/secret/socket", user, -1); err != nil {
		t.Fatal(err)
	}
	address, err := unix.Getsockname(listenAt(t, unix.AF_INET, &unix.SockaddrInet4{}))
	if err != nil {
		t.Fatal(err)
	}
	made.Port = address.(*unix.SockaddrInet4).Port
	shared, err := unix.SysvShmGet(made.Memory, 4096, unix.IPC_CREAT|0o666)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _, _ = unix.SysvShmCtl(shared, unix.IPC_RMID, nil) })
	queue, _, errno := unix.Syscall(unix.SYS_MSGGET, uintptr(made.Queue), unix.IPC_CREAT|0o666, 0)
	if errno != 0 {
		t.Fatal(errno)
	}
	t.Cleanup(func() { _, _, _ = unix.Syscall(unix.SYS_MSGCTL, queue, unix.IPC_RMID, 0) })
	return made
}

func startVictim(t *testing.T, user int) int {
	t.Helper()
	victim := exec.Command("sleep", "1000")
	victim.Env = []string{"SECRET=outside"}
	if user != os.Getuid() {
		victim.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: uint32(user), Gid: unprivileged}}
	}
	if err := victim.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = victim.Process.Kill(); _ = victim.Wait() })
	return victim.Process.Pid
}

func listenAt(t *testing.T, family int, address unix.Sockaddr) int {
	t.Helper()
	socket, err := unix.Socket(family, unix.SOCK_STREAM|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = unix.Close(socket) })
	if err := errors.Join(unix.Bind(socket, address), unix.Listen(socket, 64)); err != nil {
		t.Fatal(err)
	}
	return socket
}

func TestHoldsAttacks(t *testing.T) {
	for _, each := range attackers {
		t.Run(each.name, func(t *testing.T) {
			needsIsolation(t)
			each.skipIfImpossible(t)
			target := each.prepareField(t)
			secret, err := os.Open(target.Root + "/secret/key")
			if err != nil {
				t.Fatal(err)
			}
			defer secret.Close()
			confined := each.prepareAttack(t, target, &spec.Namespaces{SealedNetwork: true, Mounts: []spec.Mount{
				{Kind: spec.MountReadWrite, Path: target.Root + "/project"},
				{Kind: spec.MountReadOnly, Path: target.Root + "/project/.git"},
				{Kind: spec.MountHidden, Path: target.Root + "/secret"},
				{Kind: spec.MountHidden, Path: "/run"},
			}})
			confined.ExtraFiles = []*os.File{secret}
			sealed := confined.results()
			// So that no attack is denied for another reason.
			open := each.prepareAttack(t, target, nil).results()
			for _, tried := range attacks {
				isWanted := func(errno unix.Errno) bool { return unix.ErrnoName(errno) == sealed[tried.name] }
				if !slices.ContainsFunc(tried.want, isWanted) {
					t.Errorf("%s: %s", tried.name, sealed[tried.name])
				}
				if tried.outside && open[tried.name] != succeeded {
					t.Errorf("without a sandbox, %s: %s", tried.name, open[tried.name])
				}
			}
		})
	}
}

func TestSharesTheNetworkButNoAbstractSockets(t *testing.T) {
	for _, each := range attackers {
		t.Run(each.name, func(t *testing.T) {
			needsIsolation(t)
			each.skipIfImpossible(t)
			target := each.prepareField(t)
			found := each.prepareAttack(t, target, &spec.Namespaces{Mounts: []spec.Mount{
				{Kind: spec.MountReadWrite, Path: target.Root + "/project"},
			}}).results()
			if found["the machine's loopback"] != succeeded || landlockVersion(t) >= 6 && found["an abstract socket"] != "EPERM" {
				t.Errorf("loopback %s, abstract socket %s", found["the machine's loopback"], found["an abstract socket"])
			}
		})
	}
}
