// Package sandbox limits what a program may reach, by namespaces or by Landlock.
//
// The launcher starts the first process of new namespaces (Start), which makes the mounts and has the program started (Init);
// what executes the program gives up its rights first (DropPrivileges, Confine).
package sandbox

import (
	"fmt"
	"os"
	"syscall"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/cgroup"
	"mpm-orchestrator/launcher/internal/descriptors"
	"mpm-orchestrator/launcher/internal/frame"
	"mpm-orchestrator/launcher/internal/ourselves"
	"mpm-orchestrator/launcher/internal/spec"
	"mpm-orchestrator/launcher/internal/streams"
)

// Descriptors of the first process.
const (
	specDescriptor = 3
	// controlDescriptor connects what is inside with the launcher.
	controlDescriptor = 4
	// joinedDescriptor ends when the first process is in its cgroup.
	joinedDescriptor = 5
)

// stepError names the step that failed. Trial finds the step again behind the prefix.
func stepError(step string, err error) error {
	return fmt.Errorf("%s%s: %s", failurePrefix, step, frame.Reason(err))
}

const failurePrefix = "the sandbox cannot be made: "

// Start starts the first process of new namespaces. Its death ends everything within them.
func Start(launched *spec.Spec, files *streams.Streams) (*Process, error) {
	if err := give(launched.User); err != nil {
		return nil, err
	}
	control, err := unix.Socketpair(unix.AF_UNIX, unix.SOCK_SEQPACKET|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		return nil, stepError("a socket", err)
	}
	defer unix.Close(control[1])
	// The kernel adds the sender's pid to each message, as the receiver's namespace numbers it.
	if err := unix.SetsockoptInt(control[0], unix.SOL_SOCKET, unix.SO_PASSCRED, 1); err != nil {
		return nil, stepError("a socket", err)
	}
	var pipe, joined [2]int
	for _, each := range [][]int{pipe[:], joined[:]} {
		if err := unix.Pipe2(each, unix.O_CLOEXEC); err != nil {
			return nil, stepError("a pipe", err)
		}
	}
	file := ourselves.Path
	if name := ourselves.Name(); name != "" {
		// By its name, it is executed by a mount of the new namespace, which sealOurselves can make read-only.
		file = name
	}
	pid, isMember, err := cgroup.Start(launched, file, "init", &syscall.ProcAttr{
		Files: []uintptr{
			uintptr(files.Stdin), uintptr(unix.Stdout), uintptr(files.Stderr),
			uintptr(pipe[0]), uintptr(control[1]), uintptr(joined[0]),
		},
		Sys: attributes(launched.Sandbox.Namespaces),
	})
	_ = unix.Close(pipe[0])
	_ = unix.Close(joined[0])
	if err != nil {
		return nil, stepError("namespaces", err)
	}
	started := &Process{pid: pid, control: control[0], ended: make(chan struct{})}
	go started.listen(launched)
	descriptors.WriteAll(pipe[1], launched.Text)
	_ = unix.Close(pipe[1])
	// Up to megabytes, with which each connection that is relayed would begin a garbage collection.
	launched.Text, launched.Env = nil, nil
	// It makes the sandbox meanwhile, and starts the program afterwards.
	if !isMember {
		cgroup.Join(launched, pid)
	}
	_ = unix.Close(joined[1])
	return started, nil
}

// give gives files to the user outside, because within they may be covered or read-only.
func give(user *spec.User) error {
	if user == nil {
		return nil
	}
	for _, path := range user.Own {
		if err := os.Chown(path, user.UID, user.GID); err != nil {
			return fmt.Errorf("%s cannot be given to user %d: %w", path, user.UID, err)
		}
	}
	return nil
}

// Capabilities that the first process needs within a user namespace. It would lose them as it executes the launcher if
// they were not ambient.
var namespaceCapabilities = []uintptr{
	unix.CAP_DAC_OVERRIDE, unix.CAP_KILL, unix.CAP_SETPCAP, unix.CAP_NET_BIND_SERVICE, unix.CAP_NET_ADMIN,
	unix.CAP_SYS_PTRACE, unix.CAP_SYS_ADMIN,
}

func attributes(wanted *spec.Namespaces) *syscall.SysProcAttr {
	made := &syscall.SysProcAttr{
		Cloneflags: unix.CLONE_NEWNS | unix.CLONE_NEWPID | unix.CLONE_NEWIPC | unix.CLONE_NEWUTS,
		Setpgid:    true,
		Pdeathsig:  syscall.SIGKILL,
	}
	if wanted.SealedNetwork {
		made.Cloneflags |= unix.CLONE_NEWNET
	}
	if wanted.UserNamespace {
		made.Cloneflags |= unix.CLONE_NEWUSER
		made.UidMappings = []syscall.SysProcIDMap{{ContainerID: os.Getuid(), HostID: os.Getuid(), Size: 1}}
		made.GidMappings = []syscall.SysProcIDMap{{ContainerID: os.Getgid(), HostID: os.Getgid(), Size: 1}}
		made.AmbientCaps = namespaceCapabilities
	}
	return made
}
