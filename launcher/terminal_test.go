package main

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/spec"
)

func TestSandboxedTerminalHasAName(t *testing.T) {
	inEveryWay(t, func(t *testing.T, each way) {
		controller, name := makeTerminal(t)
		device, err := os.OpenFile(name, os.O_RDWR|unix.O_NOCTTY, 0)
		if err != nil {
			t.Fatal(err)
		}
		if each.userNamespace && os.Getuid() == 0 {
			_ = os.Chown(name, unprivileged, -1)
		}
		launched := each.prepare(t, script(`tty; test -t 1 && echo terminal; echo x > /dev/tty; ps -o stat= -p $$ | grep -q + && echo foreground`), spec.Namespaces{})
		launched.Stdin, launched.Stdout, launched.Stderr = device, device, device
		if launched.SysProcAttr == nil {
			launched.SysProcAttr = &syscall.SysProcAttr{}
		}
		launched.SysProcAttr.Setsid, launched.SysProcAttr.Setctty = true, true
		if err := launched.Start(); err != nil {
			t.Fatal(err)
		}
		_ = device.Close()
		var output []byte
		part := make([]byte, 4096)
		for {
			length, err := controller.Read(part)
			if err != nil {
				break
			}
			output = append(output, part[:length]...)
		}
		launched.end(launched.Wait())
		if got := withoutStart(string(output)); got != "/dev/console\r\nterminal\r\nx\r\nforeground\r\n" {
			t.Errorf("it wrote %q", got)
		}
	})
}

// makeTerminal returns the controlling side and the other's name.
func makeTerminal(t *testing.T) (*os.File, string) {
	t.Helper()
	controller, err := os.OpenFile("/dev/ptmx", os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = controller.Close() })
	number, err := unix.IoctlGetInt(int(controller.Fd()), unix.TIOCGPTN)
	if err := errors.Join(err, unix.IoctlSetPointerInt(int(controller.Fd()), unix.TIOCSPTLCK, 0)); err != nil {
		t.Fatal(err)
	}
	return controller, filepath.Join("/dev/pts", strconv.Itoa(number))
}
