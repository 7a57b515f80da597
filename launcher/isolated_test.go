package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

const isIsolated = "MPM_TEST_ISOLATED"

// isolate runs the tests in a network namespace of their own: what a broken sandbox lets out stays on this machine. It
// returns false where that is not possible; tests of the network are then skipped.
func isolate() (status int, ok bool) {
	if os.Getuid() != 0 {
		return 0, false
	}
	tests := exec.Command("/proc/self/exe", os.Args[1:]...)
	tests.Stdin, tests.Stdout, tests.Stderr = os.Stdin, os.Stdout, os.Stderr
	tests.Env = append(os.Environ(), isIsolated+"=1")
	tests.SysProcAttr = &syscall.SysProcAttr{Cloneflags: unix.CLONE_NEWNET, Pdeathsig: syscall.SIGKILL}
	err := tests.Run()
	if ended, isEnd := errors.AsType[*exec.ExitError](err); isEnd {
		return ended.ExitCode(), true
	}
	return 0, err == nil
}

// needsIsolation skips a test that would otherwise send to addresses beyond this machine.
func needsIsolation(t *testing.T) {
	t.Helper()
	if os.Getenv(isIsolated) == "" {
		t.Skip("skipped: only root can make a network of the tests' own")
	}
}

// bringUp gives the tests' network its loopback, and an address there that stands for the rest of the world.
func bringUp() {
	socket, err := unix.Socket(unix.AF_INET, unix.SOCK_DGRAM|unix.SOCK_CLOEXEC, 0)
	if err == nil {
		err = errors.Join(
			change(socket, "lo", unix.SIOCSIFFLAGS, func(request *unix.Ifreq) { request.SetUint16(unix.IFF_UP | unix.IFF_RUNNING) }),
			change(socket, "lo:1", unix.SIOCSIFADDR, func(request *unix.Ifreq) { _ = request.SetInet4Addr(elsewhere[:]) }),
		)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "the tests' network:", err)
		os.Exit(1)
	}
	_ = unix.Close(socket)
}

func change(socket int, name string, request uint, fill func(*unix.Ifreq)) error {
	made, err := unix.NewIfreq(name)
	if err != nil {
		return err
	}
	fill(made)
	return unix.IoctlIfreq(socket, request, made)
}
