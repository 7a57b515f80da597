package sandbox

import (
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/sys/unix"
)

// Old kernels open one name after the other, and answer the same.
func TestOpensWithoutFollowingLinks(t *testing.T) {
	folder := t.TempDir()
	if err := os.MkdirAll(filepath.Join(folder, "real/inner"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "real/file"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for name, target := range map[string]string{"link": "real", "real/last": "file", "dangling": "nothing"} {
		if err := os.Symlink(target, filepath.Join(folder, name)); err != nil {
			t.Fatal(err)
		}
	}
	for path, want := range map[string]error{
		"/":             nil,
		"/real":         nil,
		"/real/inner":   nil,
		"/real/file":    nil,
		"/link":         errLink,
		"/link/inner":   errLink,
		"/real/last":    errLink,
		"/dangling":     errLink,
		"/missing":      unix.ENOENT,
		"/missing/in":   unix.ENOENT,
		"/real/file/":   nil,
		"/real/file/in": unix.ENOTDIR,
	} {
		for name, open := range map[string]func(string, string) (int, error){"at once": open, "each": openEach} {
			opened, err := open(folder, path)
			if err != want {
				t.Errorf("%s, %s: %v, not %v", path, name, err, want)
			}
			if err == nil {
				var found, real unix.Stat_t
				if unix.Fstat(opened, &found) != nil || unix.Stat(folder+filepath.Clean(path), &real) != nil || found.Ino != real.Ino {
					t.Errorf("%s, %s: it is another file", path, name)
				}
				_ = unix.Close(opened)
			}
		}
	}
	if _, err := open("/", "/proc/self/root/etc"); err != errLink {
		t.Errorf("a link of the kernel's: %v", err)
	}
}
