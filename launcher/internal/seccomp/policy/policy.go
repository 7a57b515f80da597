// Package policy says which system calls a sandbox refuses: those that lead out of it, or to parts of the kernel that no
// agent needs. It is not linked into the launcher, which loads what was generated from it.
package policy

import (
	libseccomp "github.com/elastic/go-seccomp-bpf"
	"github.com/elastic/go-seccomp-bpf/arch"
	"golang.org/x/net/bpf"
	"golang.org/x/sys/unix"
)

const (
	// The kernel's struct seccomp_data: number of the system call, then the architecture.
	numberOffset       = 0
	architectureOffset = 4
	wordSize           = 4
	errnoAction        = 0x00050000
	// newest is the last system call that was judged here. Later ones do not exist, as on an older kernel: programs fall
	// back.
	newest = 467
)

func refuse(errno unix.Errno) libseccomp.Action {
	return libseccomp.Action(errnoAction | uint32(errno))
}

// Refused are not for programs.
//
// ptrace and process_vm_readv are not among them: strace, gdb and delve need them, and within a pid namespace they reach
// nothing that has more rights. The first process is not dumpable, and since Linux 4.8 the filter sees a call as the
// tracer has changed it. Under Landlock the kernel lets a program trace only what has the same restrictions.
var Refused = []string{
	// Past socket filters, past most of the kernel's checks, or with much of its surface.
	"io_uring_setup", "io_uring_enter", "io_uring_register", "userfaultfd", "bpf", "perf_event_open", "fanotify_init",
	// The keyrings of a user are shared by all namespaces.
	"add_key", "request_key", "keyctl",
	// Namespaces and mounts.
	"unshare", "setns", "mount", "umount2", "pivot_root", "chroot", "mount_setattr", "move_mount", "open_tree", "open_tree_attr",
	"fsopen", "fsconfig", "fsmount", "fspick",
	// Files by their numbers, past the mounts.
	"open_by_handle_at", "name_to_handle_at",
	// Descriptors of other processes, and what they share.
	"pidfd_getfd", "kcmp",
	// The machine itself.
	"swapon", "swapoff", "reboot", "sethostname", "setdomainname", "settimeofday", "clock_settime", "clock_adjtime", "adjtimex",
	"init_module", "finit_module", "delete_module", "kexec_load", "kexec_file_load", "acct", "quotactl", "quotactl_fd", "syslog",
	"vhangup", "iopl", "ioperm", "modify_ldt", "uselib", "_sysctl", "nfsservctl", "lookup_dcookie", "lsm_set_self_attr",
}

// families of sockets that a program may open. Others lead past a network namespace (VSOCK) or into rarely used parts.
var families = []uint64{unix.AF_UNIX, unix.AF_INET, unix.AF_INET6, unix.AF_NETLINK}

// namespaces are flags of clone that would give a program capabilities within namespaces of its own.
var namespaces = []uint64{
	unix.CLONE_NEWNS, unix.CLONE_NEWUSER, unix.CLONE_NEWPID, unix.CLONE_NEWNET, unix.CLONE_NEWIPC, unix.CLONE_NEWUTS, unix.CLONE_NEWCGROUP,
}

// terminalInput are requests that type into a terminal.
var terminalInput = []uint32{unix.TIOCSTI, unix.TIOCLINUX, unix.TIOCSETD}

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

func policy(table map[string]int) libseccomp.Policy {
	foreign := make(libseccomp.ArgumentConditions, 0, len(families))
	for _, family := range families {
		foreign = append(foreign, libseccomp.Condition{Argument: 0, Operation: libseccomp.NotEqual, Value: family})
	}
	var conditional []libseccomp.NameWithConditions
	for _, flag := range namespaces {
		conditional = append(conditional, libseccomp.NameWithConditions{
			Name: "clone", Conditions: libseccomp.ArgumentConditions{{Argument: 0, Operation: libseccomp.BitsSet, Value: flag}},
		})
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
			{Action: refuse(unix.EPERM), Names: known(Refused, table), NamesWithCondtions: conditional},
		},
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

// Assemble returns the filter of a processor: amd64 or arm64.
func Assemble(processor string) ([]bpf.RawInstruction, error) {
	wanted, err := arch.GetInfo(processor)
	if err != nil {
		return nil, err
	}
	native, err := arch.GetInfo("")
	if err != nil {
		return nil, err
	}
	// The library assembles for the processor that it runs on only.
	kept := *native
	*native = *wanted
	defer func() { *native = kept }()
	filter := policy(wanted.SyscallNames)
	instructions, err := filter.Assemble()
	if err != nil {
		return nil, err
	}
	unknown := bpf.RetConstant{Val: uint32(refuse(unix.ENOSYS))}
	return bpf.Assemble(append([]bpf.Instruction{
		// The library allows everything to programs of another architecture.
		bpf.LoadAbsolute{Off: architectureOffset, Size: wordSize},
		bpf.JumpIf{Cond: bpf.JumpEqual, Val: uint32(wanted.ID), SkipTrue: 1},
		unknown,
		bpf.LoadAbsolute{Off: numberOffset, Size: wordSize},
		bpf.JumpIf{Cond: bpf.JumpLessOrEqual, Val: newest, SkipTrue: 1},
		unknown,
	}, instructions...))
}
