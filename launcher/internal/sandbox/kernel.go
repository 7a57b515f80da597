package sandbox

import (
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/spec"
)

// devices that programs need; all others are missing.
var devices = []string{"null", "zero", "full", "random", "urandom", "tty"}

// emptyFile covers files that are hidden.
const emptyFile = "/dev/.hidden"

// mountDevices makes a /dev with terminals of its own.
func (r *root) mountDevices() error {
	dev := r.stage + "/dev"
	if err := unix.Mount("tmpfs", dev, "tmpfs", unix.MS_NOSUID, "mode=0755,size=64k"); err != nil {
		return err
	}
	for _, folder := range []string{"pts", "shm"} {
		if err := os.Mkdir(filepath.Join(dev, folder), 0o755); err != nil {
			return err
		}
	}
	for name, target := range map[string]string{
		"ptmx": "pts/ptmx", "fd": "/proc/self/fd", "stdin": "/proc/self/fd/0", "stdout": "/proc/self/fd/1", "stderr": "/proc/self/fd/2",
	} {
		if err := os.Symlink(target, filepath.Join(dev, name)); err != nil {
			return err
		}
	}
	if err := makeFile(r.stage + emptyFile); err != nil {
		return err
	}
	for _, name := range devices {
		if _, err := os.Lstat("/dev/" + name); err != nil {
			continue // The machine has none itself.
		}
		if err := bindFile("/dev/"+name, filepath.Join(dev, name)); err != nil {
			return err
		}
	}
	// The terminal is one of the machine's, which has no name in this devpts.
	if terminal, err := os.Readlink("/proc/self/fd/1"); err == nil && strings.HasPrefix(terminal, "/dev/pts/") {
		if err := bindFile(terminal, dev+"/console"); err != nil {
			return err
		}
	}
	// The folder, and what is in it so far: devices can be written all the same, but their modes and owners, which are the
	// machine's, cannot be changed.
	if err := restrict(dev, unix.MOUNT_ATTR_RDONLY|unix.MOUNT_ATTR_NOSUID|unix.MOUNT_ATTR_NOEXEC, true); err != nil {
		return err
	}
	err := unix.Mount("devpts", dev+"/pts", "devpts", unix.MS_NOSUID|unix.MS_NOEXEC, "newinstance,ptmxmode=0666,mode=0620")
	if err != nil {
		return err
	}
	if err := unix.Mount("tmpfs", dev+"/shm", "tmpfs", tmpfsFlags, "mode=1777"+r.size); err != nil {
		return err
	}
	// A layer may be in the machine's own /dev/shm: a working directory in memory, for one.
	r.mounted = append(r.mounted, layerAt{path: "/dev/shm", isInMemory: true})
	return nil
}

func bindFile(source, target string) error {
	if err := makeFile(target); err != nil {
		return err
	}
	return unix.Mount(source, target, "", unix.MS_BIND, "")
}

// makeFile makes an empty file to be covered, or to cover others with.
func makeFile(path string) error { return unix.Mknod(path, unix.S_IFREG|0o444, 0) }

// Parts of /proc that belong to the machine, by which root without capabilities could still change it, or read its memory.
var (
	readOnlyInProc = []string{"sys", "bus", "irq", "fs", "sysrq-trigger", "mtrr"}
	hiddenInProc   = []string{
		"kcore", "vmcore", "kmsg", "keys", "key-users", "kallsyms", "kpagecount", "kpageflags", "kpagecgroup",
		"timer_list", "timer_stats", "latency_stats", "sched_debug", "acpi", "asound", "scsi",
	}
)

// mountKernel makes /proc, which shows the program's own processes, and /sys.
func (r *root) mountKernel(wanted *spec.Namespaces) error {
	const flags = unix.MS_NOSUID | unix.MS_NODEV | unix.MS_NOEXEC
	if wanted.SealedNetwork {
		// Shows no network but ours. The cgroups of the machine are shown as before.
		sys := r.stage + "/sys"
		if unix.Mount("sysfs", sys, "sysfs", flags|unix.MS_RDONLY, "") == nil {
			if unix.Mount("/sys/fs/cgroup", sys+"/fs/cgroup", "", unix.MS_BIND|unix.MS_REC, "") == nil {
				if err := restrict(sys+"/fs/cgroup", locked|unix.MOUNT_ATTR_RDONLY, true); err != nil {
					return stepError("/sys/fs/cgroup", err)
				}
			}
		}
	}
	proc := r.stage + "/proc"
	// Kernels before 5.8 do not know it. The older value shows all processes to the group root.
	err := unix.Mount("proc", proc, "proc", flags, "hidepid=ptraceable")
	if err == unix.EINVAL {
		err = unix.Mount("proc", proc, "proc", flags, "hidepid=2")
	}
	if err != nil {
		return stepError("/proc", err)
	}
	for _, name := range readOnlyInProc {
		path := filepath.Join(proc, name)
		if _, err := os.Lstat(path); err != nil {
			continue
		}
		if err := unix.Mount(path, path, "", unix.MS_BIND|unix.MS_REC, ""); err != nil {
			return stepError("/proc/"+name, err)
		}
		if err := restrict(path, locked|unix.MOUNT_ATTR_RDONLY|unix.MOUNT_ATTR_NOEXEC, true); err != nil {
			return stepError("/proc/"+name, err)
		}
	}
	for _, name := range hiddenInProc {
		path := filepath.Join(proc, name)
		info, err := os.Lstat(path)
		switch {
		case err != nil:
		case info.IsDir():
			err = unix.Mount("tmpfs", path, "tmpfs", flags|unix.MS_RDONLY, "mode=0555,size=4k")
		default:
			err = unix.Mount(r.stage+emptyFile, path, "", unix.MS_BIND, "")
		}
		if err != nil && !os.IsNotExist(err) {
			return stepError("/proc/"+name, err)
		}
	}
	return nil
}
