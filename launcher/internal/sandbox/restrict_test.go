package sandbox

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

const asMounter = "MPM_TEST_MOUNTS"

// Kernels before 5.12 change one mount after the other: here in a mount namespace of the test's own.
func TestRestrictsOneMountAfterTheOther(t *testing.T) {
	if os.Getenv(asMounter) == "" {
		if os.Getuid() != 0 {
			t.Skip("skipped: only root can mount")
		}
		self := exec.Command("/proc/self/exe", "-test.run=^"+t.Name()+"$")
		self.Env = append(os.Environ(), asMounter+"=1")
		self.SysProcAttr = &syscall.SysProcAttr{Cloneflags: unix.CLONE_NEWNS}
		if output, err := self.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, output)
		}
		return
	}
	root := filepath.Join(t.TempDir(), "with a space")
	inner := filepath.Join(root, "inner")
	if err := errors.Join(
		os.Mkdir(root, 0o755),
		unix.Mount("", "/", "", unix.MS_REC|unix.MS_PRIVATE, ""),
		unix.Mount("tmpfs", root, "tmpfs", unix.MS_NOEXEC, ""),
		os.Mkdir(inner, 0o755),
		unix.Mount("tmpfs", inner, "tmpfs", unix.MS_NOATIME, ""),
		restrictEach(root, locked|unix.MOUNT_ATTR_RDONLY, true),
	); err != nil {
		t.Fatal(err)
	}
	defer unix.Unmount(root, unix.MNT_DETACH)
	for path, kept := range map[string]int64{root: unix.ST_NOEXEC, inner: unix.ST_NOATIME} {
		var stat unix.Statfs_t
		if err := unix.Statfs(path, &stat); err != nil {
			t.Fatal(err)
		}
		if want := kept | unix.ST_RDONLY | unix.ST_NOSUID | unix.ST_NODEV; int64(stat.Flags)&want != want {
			t.Errorf("%s has %x, not %x", path, stat.Flags, want)
		}
	}
}
