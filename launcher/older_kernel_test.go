package main

import (
	"maps"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unsafe"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/spec"
)

// withoutCalls makes a launcher of a test one on a kernel that does not know these system calls: how it refuses them, and their
// numbers, with commas. Nor does it know timer slacks.
const withoutCalls = "MPM_TEST_WITHOUT_CALLS"

// newerCalls are those after Linux 5.4.
var newerCalls = []int{unix.SYS_OPENAT2, unix.SYS_CLOSE_RANGE, unix.SYS_MOUNT_SETATTR}

// refusals are how they are refused: by a kernel, and by a container whose filter is older than the calls.
var refusals = []unix.Errno{unix.ENOSYS, unix.EPERM}

func onOlderKernel(launched *launch, refusal unix.Errno) *launch {
	numbers := []string{strconv.Itoa(int(refusal))}
	for _, each := range newerCalls {
		numbers = append(numbers, strconv.Itoa(each))
	}
	launched.Env = append(launched.Env, withoutCalls+"="+strings.Join(numbers, ","))
	return launched
}

// forgetCalls refuses them to this process and to what it starts.
func forgetCalls(numbers string) error {
	const number, firstArgument, errnoAction = 0, 16, 0x00050000
	filter := []unix.SockFilter{{Code: unix.BPF_LD | unix.BPF_W | unix.BPF_ABS, K: number}}
	refusal, calls, _ := strings.Cut(numbers, ",")
	for call := range strings.SplitSeq(calls, ",") {
		filter = append(filter,
			unix.SockFilter{Code: unix.BPF_JMP | unix.BPF_JEQ | unix.BPF_K, Jf: 1, K: uint32(toNumber(call))},
			unix.SockFilter{Code: unix.BPF_RET | unix.BPF_K, K: errnoAction | uint32(toNumber(refusal))})
	}
	filter = append(filter,
		// As gVisor does.
		unix.SockFilter{Code: unix.BPF_JMP | unix.BPF_JEQ | unix.BPF_K, Jf: 3, K: unix.SYS_PRCTL},
		unix.SockFilter{Code: unix.BPF_LD | unix.BPF_W | unix.BPF_ABS, K: firstArgument},
		unix.SockFilter{Code: unix.BPF_JMP | unix.BPF_JEQ | unix.BPF_K, Jf: 1, K: unix.PR_GET_TIMERSLACK},
		unix.SockFilter{Code: unix.BPF_RET | unix.BPF_K, K: errnoAction | uint32(unix.EINVAL)},
		unix.SockFilter{Code: unix.BPF_RET | unix.BPF_K, K: 0x7fff0000})
	if err := unix.Prctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); err != nil {
		return err
	}
	program := unix.SockFprog{Len: uint16(len(filter)), Filter: &filter[0]}
	if _, _, errno := unix.Syscall(unix.SYS_SECCOMP, unix.SECCOMP_SET_MODE_FILTER, 0, uintptr(unsafe.Pointer(&program))); errno != 0 {
		return errno
	}
	return nil
}

// The mounts are restricted one by one there, and some that the kernel lists are covered by the sandbox's own.
func TestSandboxOnAnOlderKernel(t *testing.T) {
	inEveryWay(t, func(t *testing.T, each way) {
		folder := each.folder(t)
		for _, name := range []string{"rw", "plain"} {
			if err := os.Mkdir(filepath.Join(folder, name), 0o777); err != nil {
				t.Fatal(err)
			}
			if err := os.Chmod(filepath.Join(folder, name), 0o777); err != nil {
				t.Fatal(err)
			}
		}
		wanted := map[string]string{
			"write " + folder + "/rw/new":     "works",
			"write " + folder + "/plain/new":  "EROFS",
			"device " + folder + "/rw/disk":   "EPERM",
			"write /dev/null":                 "works",
			"write /dev/shm/new":              "works",
			"write /dev/new":                  "EROFS EACCES",
			"write /etc/mpm-launcher-test":    "EROFS EACCES",
			"write /proc/sys/kernel/hostname": "EROFS EACCES",
			"write /proc/sysrq-trigger":       "EROFS EACCES ENOENT",
			"terminal":                        "works",
		}
		self, err := os.Executable()
		if err != nil {
			t.Fatal(err)
		}
		for _, refusal := range refusals {
			output := onOlderKernel(each.prepare(t, spec.Spec{
				Command: []string{self},
				Env:     map[string]string{asProbe: lines(wanted), "PATH": "/usr/bin:/bin"},
			}, spec.Namespaces{SealedNetwork: true, Mounts: []spec.Mount{{Kind: spec.MountReadWrite, Path: folder + "/rw"}}}), refusal).finish()
			if strings.Contains(output, "failed") {
				t.Fatalf("%v: it wrote %q", refusal, output)
			}
			expect(t, answers(output), wanted)
		}
	})
}

func TestOlderKernelRestrictsTheSameMounts(t *testing.T) {
	inEveryWay(t, func(t *testing.T, each way) {
		list := func() *launch {
			return each.prepare(t, script("cat /proc/self/mountinfo"), spec.Namespaces{SealedNetwork: true, Mounts: []spec.Mount{{Kind: spec.MountHidden, Path: "/media"}}})
		}
		newer := optionsOf(list().finish())
		for _, refusal := range refusals {
			older := optionsOf(onOlderKernel(list(), refusal).finish())
			if !maps.Equal(newer, older) || !strings.HasPrefix(older["/dev/null"], "ro,nosuid,noexec") {
				t.Errorf("%v: its mounts are %v, not %v", refusal, older, newer)
			}
		}
	})
}

// optionsOf returns those of each mount that no other one covers at its path.
func optionsOf(mountinfo string) map[string]string {
	found := make(map[string]string)
	for line := range strings.Lines(mountinfo) {
		if fields := strings.Fields(line); len(fields) > 5 {
			found[fields[4]] = fields[5]
		}
	}
	return found
}
