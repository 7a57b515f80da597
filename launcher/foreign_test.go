//go:build amd64

package main

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/spec"
)

const (
	// exit(7) by the call gate of 32-bit programs; then exit(-result), which is the error's number.
	byInterrupt = "\xb8\x01\x00\x00\x00\xbb\x07\x00\x00\x00\xcd\x80"
	// getpid of the x32 architecture.
	byX32 = "\xb8\x27\x00\x00\x40\x0f\x05"
	// mov edi, eax; neg edi; mov eax, 60; syscall
	exitWithError = "\x89\xc7\xf7\xdf\xb8\x3c\x00\x00\x00\x0f\x05"

	exitUnknown = 38 // ENOSYS
)

// compiled writes an executable of nothing but this code.
func compiled(t *testing.T, in, code string) string {
	t.Helper()
	const base, headers = 0x400000, 64 + 56
	var file bytes.Buffer
	size := uint64(headers + len(code))
	for _, each := range []any{
		[]byte("\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00"), uint16(2), uint16(62), uint32(1), uint64(base + headers),
		uint64(64), uint64(0), uint32(0), uint16(64), uint16(56), uint16(1), uint16(64), uint16(0), uint16(0),
		uint32(1), uint32(5), uint64(0), uint64(base), uint64(base), size, size, uint64(0x1000), []byte(code),
	} {
		if err := binary.Write(&file, binary.LittleEndian, each); err != nil {
			t.Fatal(err)
		}
	}
	at := filepath.Join(in, "program")
	if err := os.WriteFile(at, file.Bytes(), 0o755); err != nil {
		t.Fatal(err)
	}
	return at
}

func TestRefusesCallsOfOtherArchitectures(t *testing.T) {
	inEveryWay(t, func(t *testing.T, each way) {
		for title, code := range map[string]string{"32-bit": byInterrupt, "x32": byX32} {
			wanted := spec.Spec{Command: []string{compiled(t, each.folder(t), code+exitWithError)}}
			confined := each.prepare(t, wanted, spec.Namespaces{})
			if output := confined.finish(); confined.ProcessState.ExitCode() != exitUnknown {
				t.Errorf("%s: it ended as %v: %q", title, confined.ProcessState, output)
			}
			open := prepare(t, wanted)
			if open.finish(); title == "32-bit" && open.ProcessState.ExitCode() != 7 {
				t.Skipf("skipped: this kernel has no such calls: %v", open.ProcessState)
			}
		}
	})
}

// traceForbidden traces a child, and changes its first system call to one that is refused: the filter must see that.
func traceForbidden(string) error {
	runtime.LockOSThread()
	child, err := os.StartProcess("/bin/true", []string{"true"}, &os.ProcAttr{Sys: &syscall.SysProcAttr{Ptrace: true}})
	if err != nil {
		return err
	}
	defer func() { _ = child.Kill(); _, _ = child.Wait() }()
	var registers unix.PtraceRegs
	for _, change := range []func(){
		func() {},
		func() { registers.Orig_rax, registers.Rdi = unix.SYS_UNSHARE, unix.CLONE_NEWUSER },
		func() {},
	} {
		if _, err := unix.Wait4(child.Pid, nil, 0, nil); err != nil {
			return err
		}
		if err := unix.PtraceGetRegs(child.Pid, &registers); err != nil {
			return err
		}
		change()
		if err := unix.PtraceSetRegs(child.Pid, &registers); err != nil {
			return err
		}
		if err := unix.PtraceSyscall(child.Pid, 0); err != nil {
			return err
		}
	}
	if int64(registers.Rax) < 0 {
		return unix.Errno(-int64(registers.Rax))
	}
	return nil
}

func init() { probes["trace-forbidden"] = traceForbidden }

func TestTracingDoesNotChangeWhatIsRefused(t *testing.T) {
	inEveryWay(t, func(t *testing.T, each way) {
		expect(t, each.try(t, "trace-forbidden", spec.Namespaces{}), map[string]string{"trace-forbidden": "EPERM"})
	})
	if err := traceForbidden(""); err != nil && err != unix.ENOSPC {
		t.Errorf("without a sandbox: %v", err)
	}
}
