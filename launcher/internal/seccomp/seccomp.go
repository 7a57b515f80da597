// Package seccomp refuses the system calls that lead out of a sandbox, or to parts of the kernel that no agent needs.
package seccomp

import (
	"runtime"
	"unsafe"

	libseccomp "github.com/elastic/go-seccomp-bpf"
	"github.com/elastic/go-seccomp-bpf/arch"
	"golang.org/x/net/bpf"
	"golang.org/x/sys/unix"
)

const (
	// The kernel's struct seccomp_data: number of the system call, then the architecture.
	architectureOffset = 4
	wordSize           = 4
	errnoAction        = 0x00050000
)

func refuse(errno unix.Errno) libseccomp.Action {
	return libseccomp.Action(errnoAction | uint32(errno))
}

// refused are not for programs: privileges, other processes' memory, and wide parts of the kernel.
var refused = []string{
	"io_uring_setup", "io_uring_enter", "io_uring_register",
	"userfaultfd", "bpf", "perf_event_open", "fanotify_init",
	"add_key", "request_key", "keyctl",
	"unshare", "setns",
	"mount", "umount2", "pivot_root", "chroot", "mount_setattr", "move_mount", "open_tree", "fsopen", "fsconfig", "fsmount", "fspick",
	"swapon", "swapoff", "reboot", "sethostname", "setdomainname", "settimeofday", "clock_settime", "clock_adjtime", "adjtimex",
	"init_module", "finit_module", "delete_module", "kexec_load", "kexec_file_load", "acct", "quotactl", "syslog", "vhangup",
	"open_by_handle_at", "name_to_handle_at",
	"ptrace", "process_vm_readv", "process_vm_writev", "kcmp", "pidfd_getfd",
}

// known leaves out what does not exist on this architecture.
func known(names []string, table map[string]int) []string {
	var found []string
	for _, name := range names {
		if _, ok := table[name]; ok {
			found = append(found, name)
		}
	}
	return found
}

// families of sockets that a program may open. Others lead past a network namespace (VSOCK) or into rarely used parts.
var families = []uint64{unix.AF_UNIX, unix.AF_INET, unix.AF_INET6, unix.AF_NETLINK}

// namespaces are flags of clone that would give a program capabilities within namespaces of its own.
var namespaces = []uint64{
	unix.CLONE_NEWNS, unix.CLONE_NEWUSER, unix.CLONE_NEWPID, unix.CLONE_NEWNET, unix.CLONE_NEWIPC, unix.CLONE_NEWUTS, unix.CLONE_NEWCGROUP,
}

// terminalInput are requests that type into a terminal.
var terminalInput = []uint32{unix.TIOCSTI, unix.TIOCLINUX, unix.TIOCSETD}

func policy(table map[string]int) libseccomp.Policy {
	foreign := make(libseccomp.ArgumentConditions, 0, len(families))
	for _, family := range families {
		foreign = append(foreign, libseccomp.Condition{Argument: 0, Operation: libseccomp.NotEqual, Value: family})
	}
	var conditional []libseccomp.NameWithConditions
	for _, flag := range namespaces {
		conditional = append(conditional, when("clone", 0, libseccomp.BitsSet, flag))
	}
	for _, request := range terminalInput {
		conditional = append(conditional, libseccomp.NameWithConditions{Name: "ioctl", Conditions: equals32(1, request)})
	}
	return libseccomp.Policy{
		DefaultAction: libseccomp.ActionAllow,
		Syscalls: []libseccomp.SyscallGroup{
			// Its flags are in memory, which a filter cannot read. The C library goes on with clone.
			{Action: refuse(unix.ENOSYS), Names: known([]string{"clone3"}, table)},
			{Action: refuse(unix.EAFNOSUPPORT), NamesWithCondtions: []libseccomp.NameWithConditions{
				{Name: "socket", Conditions: foreign}, {Name: "socketpair", Conditions: foreign},
				// Landlock's ports are those of TCP alone; programs that prefer multipath TCP then use TCP. It must be in
				// the same group: once the library has read an argument, it no longer knows which call it is.
				{Name: "socket", Conditions: equals32(2, unix.IPPROTO_MPTCP)},
			}},
			{Action: refuse(unix.EPERM), Names: known(refused, table), NamesWithCondtions: conditional},
		},
	}
}

func when(name string, argument uint32, operation libseccomp.Operation, value uint64) libseccomp.NameWithConditions {
	return libseccomp.NameWithConditions{
		Name:       name,
		Conditions: libseccomp.ArgumentConditions{{Argument: argument, Operation: operation, Value: value}},
	}
}

// equals32 compares the lower half of an argument, which is all that the kernel looks at: against the whole of it, a caller
// passes by setting a bit of the upper half.
func equals32(argument, value uint32) libseccomp.ArgumentConditions {
	conditions := libseccomp.ArgumentConditions{
		{Argument: argument, Operation: libseccomp.BitsNotSet, Value: uint64(^value)},
	}
	for bit := uint32(1); bit != 0; bit <<= 1 {
		if value&bit != 0 {
			conditions = append(conditions, libseccomp.Condition{Argument: argument, Operation: libseccomp.BitsSet, Value: uint64(bit)})
		}
	}
	return conditions
}

// Load installs the filter for the calling thread and what it executes. It needs no_new_privs.
func Load() error {
	native, err := arch.GetInfo("")
	if err != nil {
		return err
	}
	wanted := policy(native.SyscallNames)
	instructions, err := wanted.Assemble()
	if err != nil {
		return err
	}
	// The library allows everything to programs of another architecture.
	instructions = append([]bpf.Instruction{
		bpf.LoadAbsolute{Off: architectureOffset, Size: wordSize},
		bpf.JumpIf{Cond: bpf.JumpEqual, Val: uint32(native.ID), SkipTrue: 1},
		bpf.RetConstant{Val: uint32(refuse(unix.ENOSYS))},
	}, instructions...)
	raw, err := bpf.Assemble(instructions)
	if err != nil {
		return err
	}
	program := unix.SockFprog{Len: uint16(len(raw)), Filter: (*unix.SockFilter)(unsafe.Pointer(&raw[0]))}
	_, _, errno := unix.Syscall(unix.SYS_SECCOMP, unix.SECCOMP_SET_MODE_FILTER, 0, uintptr(unsafe.Pointer(&program)))
	runtime.KeepAlive(raw)
	if errno != 0 {
		return errno
	}
	return nil
}
