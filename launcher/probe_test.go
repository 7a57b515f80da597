package main

import (
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"strconv"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"
)

const asProbe = "MPM_TEST_PROBE"

// probes are what programs try. Each returns the kernel's answer.
var probes = map[string]func(argument string) error{
	"vsock":     socket(unix.AF_VSOCK, unix.SOCK_STREAM),
	"alg":       socket(unix.AF_ALG, unix.SOCK_SEQPACKET),
	"packet":    socket(unix.AF_PACKET, unix.SOCK_RAW),
	"raw":       socket(unix.AF_INET, unix.SOCK_RAW),
	"inet":      socket(unix.AF_INET, unix.SOCK_STREAM),
	"unix":      socket(unix.AF_UNIX, unix.SOCK_STREAM),
	"io_uring":  system(unix.SYS_IO_URING_SETUP, 1, 0, 0),
	"bpf":       system(unix.SYS_BPF, 0, 0, 0),
	"perf":      system(unix.SYS_PERF_EVENT_OPEN, 0, 0, 0),
	"userfault": system(unix.SYS_USERFAULTFD, 0, 0, 0),
	"keyctl":    system(unix.SYS_KEYCTL, unix.KEYCTL_GET_KEYRING_ID, unix.KEY_SPEC_USER_KEYRING&0xffffffff, 0),
	"ptrace":    system(unix.SYS_PTRACE, unix.PTRACE_TRACEME, 0, 0),
	"clone3":    system(unix.SYS_CLONE3, 0, 0, 0),
	"unshare":   system(unix.SYS_UNSHARE, unix.CLONE_NEWUSER, 0, 0),
	"chroot":    func(string) error { return unix.Chroot("/") },
	"mount":     func(string) error { return unix.Mount("tmpfs", "/mnt", "tmpfs", 0, "") },
	"unmount":   func(string) error { return unix.Unmount("/proc", unix.MNT_DETACH) },
	"tiocsti":   func(string) error { return unix.IoctlSetPointerInt(1, unix.TIOCSTI, 'x') },
	// The kernel looks at the lower half of the request only.
	"tiocsti-above":   system(unix.SYS_IOCTL, 0, unix.TIOCSTI|1<<32, 0),
	"tioclinux-above": system(unix.SYS_IOCTL, 0, unix.TIOCLINUX|1<<32, 0),
	"alg-above":       system(unix.SYS_SOCKET, unix.AF_ALG|1<<32, unix.SOCK_SEQPACKET, 0),
	"multipath":       system(unix.SYS_SOCKET, unix.AF_INET, unix.SOCK_STREAM, unix.IPPROTO_MPTCP),
	"abstract":        func(name string) error { return dial("unix", "@"+name) },
	"reopen":          func(string) error { return reopen(unix.O_WRONLY, "/proc/self/fd/0") },
	"kill":            func(pid string) error { return unix.Kill(toNumber(pid), 0) },
	"environ":         func(pid string) error { return readable("/proc/" + pid + "/environ") },
	"init":            func(string) error { return readable("/proc/1/environ") },
	"read":            readable,
	"write":           func(path string) error { return os.WriteFile(path, []byte("x"), 0o600) },
	"device":          func(path string) error { return unix.Mknod(path, unix.S_IFBLK|0o600, 1<<8) },
	"connect":         func(address string) error { return dial("tcp", address) },
	"datagram":        func(address string) error { return dial("udp", address) },
	"transfer":        transfer,
	"listen":          listen,
	"change-self":     func(string) error { return unix.Chmod("/proc/self/exe", 0o755) },
	"core":            coreLimit,
	"fill":            fill,
	"terminal":        openTerminal,
}

func socket(family, kind int) func(string) error {
	return func(string) error {
		_, err := unix.Socket(family, kind, 0)
		return err
	}
}

func system(call uintptr, first, second, third uintptr) func(string) error {
	return func(string) error {
		if _, _, errno := unix.Syscall(call, first, second, third); errno != 0 {
			return errno
		}
		return nil
	}
}

func toNumber(text string) int {
	value, _ := strconv.Atoi(text)
	return value
}

func readable(path string) error {
	_, err := os.ReadFile(path)
	return err
}

func dial(network, address string) error {
	connection, err := net.Dial(network, address)
	if err == nil {
		_ = connection.Close()
	}
	return err
}

const transferred = 64 << 20

// transfer sends much, ends its direction, and expects as much in return.
func transfer(address string) error {
	connection, err := net.Dial("tcp", address)
	if err != nil {
		return err
	}
	go func() {
		_, _ = io.CopyN(connection, zeros{}, transferred)
		_ = connection.(*net.TCPConn).CloseWrite()
	}()
	length, err := io.Copy(io.Discard, connection)
	if err == nil && length != transferred {
		return fmt.Errorf("%d bytes came back", length)
	}
	return err
}

type zeros struct{}

func (zeros) Read(part []byte) (int, error) { return len(part), nil }

// probe tries what its words say, one line each, and reports the names of the kernel's errors.
func probe(lines string) {
	for line := range strings.SplitSeq(strings.TrimSpace(lines), "\n") {
		name, argument, _ := strings.Cut(line, " ")
		fmt.Printf("%s: %s\n", line, describe(probes[name](argument)))
	}
}

func describe(err error) string {
	var errno syscall.Errno
	switch {
	case err == nil:
		return "works"
	case errors.As(err, &errno):
		return unix.ErrnoName(errno)
	}
	return err.Error()
}
