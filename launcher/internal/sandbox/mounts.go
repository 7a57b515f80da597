package sandbox

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/spec"
)

const (
	locked = unix.MOUNT_ATTR_NOSUID | unix.MOUNT_ATTR_NODEV
	// What the program makes itself is bounded by its memory limit, which counts these pages.
	tmpfsFlags = unix.MS_NOSUID | unix.MS_NODEV
)

// stages are folders that every system has, of which one carries the new root until it takes the old one's place.
var stages = []string{"/mnt", "/media", "/srv", "/opt", "/boot", "/home", "/usr", "/etc"}

// root is the new root while it is built.
type root struct {
	stage string
	// tmpfs are folders within which mount points may be made.
	tmpfs []string
	// sealed are those of them that are closed to writing at the end.
	sealed []string
	owner  spec.User
}

// mountAll makes the file system that the program sees, and enters it.
func mountAll(launched *spec.Spec) error {
	wanted := launched.Sandbox.Namespaces
	if err := unix.Mount("", "/", "", unix.MS_REC|unix.MS_PRIVATE, ""); err != nil {
		return stepError("private mounts", err)
	}
	layers := sortLayers(wanted.Mounts)
	stage, err := chooseStage(layers)
	if err != nil {
		return stepError("its root", err)
	}
	if err := unix.Mount("/", stage, "", unix.MS_BIND|unix.MS_REC, ""); err != nil {
		return stepError("its root", err)
	}
	if err := restrict(stage, locked|unix.MOUNT_ATTR_RDONLY, true); err != nil {
		return stepError("a read-only root", err)
	}
	made := &root{stage: stage, owner: ownerOf(launched)}
	if err := made.mountDevices(); err != nil {
		return stepError("/dev", err)
	}
	if err := lockInherited(stage); err != nil {
		return stepError("its input", err)
	}
	for _, layer := range layers {
		if err := made.mountLayer(layer); err != nil {
			return stepError(layer.Path, err)
		}
	}
	for _, folder := range made.sealed {
		if err := restrict(folder, locked|unix.MOUNT_ATTR_RDONLY, false); err != nil {
			return stepError(folder, err)
		}
	}
	if err := made.mountKernel(wanted); err != nil {
		return err
	}
	return made.enter()
}

func ownerOf(launched *spec.Spec) spec.User {
	if launched.User != nil {
		return spec.User{UID: launched.User.UID, GID: launched.User.GID}
	}
	return spec.User{UID: os.Getuid(), GID: os.Getgid()}
}

// sortLayers resolves links in their paths, because a link would lead out of the new root, and puts parents first.
func sortLayers(mounts []spec.Mount) []spec.Mount {
	layers := make([]spec.Mount, 0, len(mounts))
	for _, each := range mounts {
		if each.Source == "" {
			each.Source = each.Path
		}
		each.Path = resolve(each.Path)
		layers = append(layers, each)
	}
	slices.SortStableFunc(layers, func(one, other spec.Mount) int { return strings.Compare(one.Path, other.Path) })
	return layers
}

// resolve follows the links of the part of a path that exists.
func resolve(path string) string {
	path = filepath.Clean(path)
	for at, rest := path, ""; ; at, rest = filepath.Dir(at), filepath.Join(filepath.Base(at), rest) {
		if real, err := filepath.EvalSymlinks(at); err == nil {
			return filepath.Join(real, rest)
		}
		if at == "/" {
			return path
		}
	}
}

// chooseStage takes a folder in which no layer is: what lies below it cannot be a source any more.
func chooseStage(layers []spec.Mount) (string, error) {
	for _, stage := range stages {
		info, err := os.Lstat(stage)
		if err != nil || !info.IsDir() {
			continue
		}
		if !slices.ContainsFunc(layers, func(layer spec.Mount) bool {
			return isWithin(layer.Path, stage) || isWithin(layer.Source, stage)
		}) {
			return stage, nil
		}
	}
	return "", errors.New("it has no free folder to be built in")
}

func pathOf(descriptor int) string { return "/proc/self/fd/" + strconv.Itoa(descriptor) }

func isWithin(path, folder string) bool { return path == folder || strings.HasPrefix(path, folder+"/") }

// mountLayer lays one mount over the root.
func (r *root) mountLayer(layer spec.Mount) error {
	target := r.stage + layer.Path
	if layer.Path == "/" {
		return errors.New("it is the root")
	}
	switch layer.Kind {
	case spec.MountEmpty, spec.MountHidden:
		return r.mountCover(layer, target)
	case spec.MountReadOnly, spec.MountReadWrite:
	default:
		return fmt.Errorf("%q is no kind of mount", layer.Kind)
	}
	info, err := os.Stat(layer.Source)
	if err != nil {
		return nil // One whose source does not exist is left out.
	}
	if err := r.makePoint(target, info.IsDir()); err != nil {
		return err
	}
	if err := unix.Mount(layer.Source, target, "", unix.MS_BIND|unix.MS_REC, ""); err != nil {
		return err
	}
	flags := uint64(locked)
	if layer.Kind == spec.MountReadOnly {
		flags |= unix.MOUNT_ATTR_RDONLY
	}
	return restrict(target, flags, true)
}

// mountCover hides what is at the target.
func (r *root) mountCover(layer spec.Mount, target string) error {
	info, err := os.Lstat(target)
	if err != nil && layer.Kind == spec.MountHidden {
		return nil
	}
	if err == nil && !info.IsDir() {
		return unix.Mount(r.stage+emptyFile, target, "", unix.MS_BIND, "")
	}
	if err := r.makePoint(target, true); err != nil {
		return err
	}
	options := "mode=0555"
	if layer.Kind == spec.MountEmpty {
		options = "mode=0700"
		if info != nil && info.Mode()&os.ModeSticky != 0 {
			options = "mode=1777"
		}
	}
	if err := unix.Mount("tmpfs", target, "tmpfs", tmpfsFlags, options); err != nil {
		return err
	}
	r.tmpfs = append(r.tmpfs, target)
	if layer.Kind == spec.MountHidden {
		r.sealed = append(r.sealed, target)
		return nil
	}
	return os.Chown(target, r.owner.UID, r.owner.GID)
}

// makePoint makes a mount point where there is none, in a folder of our own only: anywhere else it would stay behind.
func (r *root) makePoint(target string, isFolder bool) error {
	if _, err := os.Lstat(target); err == nil {
		return nil
	}
	if !slices.ContainsFunc(r.tmpfs, func(folder string) bool { return isWithin(target, folder) }) {
		return unix.ENOENT
	}
	parent := filepath.Dir(target)
	if err := r.makeFolders(parent); err != nil {
		return err
	}
	if isFolder {
		return r.makeFolders(target)
	}
	return os.WriteFile(target, nil, 0o444)
}

// makeFolders makes what is missing, for the program: in its home it may add files beside what is shown there.
func (r *root) makeFolders(folder string) error {
	if _, err := os.Lstat(folder); err == nil {
		return nil
	}
	if err := r.makeFolders(filepath.Dir(folder)); err != nil {
		return err
	}
	if err := os.Mkdir(folder, 0o755); err != nil {
		return err
	}
	return os.Chown(folder, r.owner.UID, r.owner.GID)
}

// enter makes the new root the only one.
func (r *root) enter() error {
	if err := unix.Chdir(r.stage); err != nil {
		return stepError("its root", err)
	}
	if err := unix.PivotRoot(".", "."); err != nil {
		return stepError("its root", err)
	}
	if err := unix.Unmount(".", unix.MNT_DETACH); err != nil {
		return stepError("its root", err)
	}
	return unix.Chdir("/")
}
