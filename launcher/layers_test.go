package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mpm-orchestrator/launcher/internal/spec"
)

// A program that ran before has replaced what it could write by a link to what is hidden from it.
func TestLayersDoNotFollowLinks(t *testing.T) {
	for _, each := range []struct {
		title string
		layer func(folder string) spec.Mount
	}{
		{"as what is shown", func(folder string) spec.Mount {
			return spec.Mount{Kind: spec.MountReadOnly, Path: folder + "/project/link"}
		}},
		{"as what is writable", func(folder string) spec.Mount {
			return spec.Mount{Kind: spec.MountReadWrite, Path: folder + "/project/link"}
		}},
		{"on the way", func(folder string) spec.Mount {
			return spec.Mount{Kind: spec.MountReadOnly, Path: folder + "/project/link/key"}
		}},
		{"as a source", func(folder string) spec.Mount {
			return spec.Mount{Kind: spec.MountReadWrite, Path: folder + "/empty/shown", Source: folder + "/project/link"}
		}},
		{"as what is hidden", func(folder string) spec.Mount {
			return spec.Mount{Kind: spec.MountHidden, Path: folder + "/project/link/key"}
		}},
	} {
		t.Run(each.title, func(t *testing.T) {
			inEveryWay(t, func(t *testing.T, w way) {
				folder := plant(t, w)
				layer := each.layer(folder)
				output := w.prepare(t, script("cat "+folder+"/secret/key "+layer.Path+" "+layer.Path+"/key"), spec.Namespaces{Mounts: []spec.Mount{
					{Kind: spec.MountReadWrite, Path: folder + "/project"},
					{Kind: spec.MountHidden, Path: folder + "/secret"},
					{Kind: spec.MountEmpty, Path: folder + "/empty"},
					layer,
				}}).finish()
				if !strings.Contains(output, "A part of its path is a symbolic link") || strings.Contains(output, "outside") {
					t.Errorf("it wrote %q", output)
				}
			})
		})
	}
}

// plant makes a secret, and a link to it in a folder that is writable.
func plant(t *testing.T, w way) string {
	t.Helper()
	folder := w.folder(t)
	for _, name := range []string{"project", "project/place", "secret", "empty"} {
		if err := os.Mkdir(filepath.Join(folder, name), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(folder+"/secret/key", []byte("outside"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(folder+"/secret", folder+"/project/link"); err != nil {
		t.Fatal(err)
	}
	return folder
}

// What is shown under a second name, which is a link, is where the link leads.
func TestLinkToALayerIsLeftOut(t *testing.T) {
	inEveryWay(t, func(t *testing.T, w way) {
		folder := plant(t, w)
		output := w.prepare(t, script("cat "+folder+"/project/link/key"), spec.Namespaces{Mounts: []spec.Mount{
			{Kind: spec.MountReadOnly, Path: folder + "/secret"},
			{Kind: spec.MountReadOnly, Path: folder + "/project/link", Source: folder + "/secret"},
		}}).finish()
		if output != "outside" {
			t.Errorf("it wrote %q", output)
		}
	})
}

// And where the link itself is covered, it is at both places.
func TestCoveredLinkIsShown(t *testing.T) {
	inEveryWay(t, func(t *testing.T, w way) {
		folder := plant(t, w)
		output := w.prepare(t, script("cat "+folder+"/project/link/key"), spec.Namespaces{Mounts: []spec.Mount{
			{Kind: spec.MountEmpty, Path: folder + "/project"},
			{Kind: spec.MountReadOnly, Path: folder + "/project/link", Source: folder + "/secret"},
		}}).finish()
		if output != "outside" {
			t.Errorf("it wrote %q", output)
		}
	})
}

// A mount point in the user's folder would stay there.
func TestNothingIsMadeInAFolderOfTheMachine(t *testing.T) {
	inEveryWay(t, func(t *testing.T, w way) {
		folder := plant(t, w)
		output := w.prepare(t, script("echo started"), spec.Namespaces{Mounts: []spec.Mount{
			{Kind: spec.MountEmpty, Path: folder},
			{Kind: spec.MountReadWrite, Path: folder + "/project"},
			{Kind: spec.MountReadOnly, Path: folder + "/project/new/deep", Source: folder + "/secret"},
		}}).finish()
		if !strings.Contains(output, folder+"/project/new/deep: No such file or directory") || isThere(folder+"/project/new") {
			t.Errorf("it wrote %q", output)
		}
	})
}

// The program's /dev/shm is its own, in which a folder of the machine's has no place yet.
func TestFolderInSharedMemoryIsShown(t *testing.T) {
	inEveryWay(t, func(t *testing.T, w way) {
		folder, err := os.MkdirTemp("/dev/shm", "mpm-launcher-")
		if err != nil {
			t.Skipf("/dev/shm cannot be written: %v", err)
		}
		defer os.RemoveAll(folder)
		for _, name := range []string{"shown", "other"} {
			if err := os.Mkdir(filepath.Join(folder, name), 0o777); err != nil {
				t.Fatal(err)
			}
			if err := os.Chmod(filepath.Join(folder, name), 0o777); err != nil {
				t.Fatal(err)
			}
		}
		if err := os.Chmod(folder, 0o755); err != nil {
			t.Fatal(err)
		}
		output := w.prepare(t, script("echo made > "+folder+"/shown/file; ls "+folder), spec.Namespaces{Mounts: []spec.Mount{
			{Kind: spec.MountReadWrite, Path: folder + "/shown"},
		}}).finish()
		made, err := os.ReadFile(folder + "/shown/file")
		if output != "shown\n" || string(made) != "made\n" {
			t.Errorf("it wrote %q, and made %q (%v)", output, made, err)
		}
	})
}
