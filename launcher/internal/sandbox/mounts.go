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

	"mpm-orchestrator/launcher/internal/ourselves"
	"mpm-orchestrator/launcher/internal/spec"
)

const (
	locked     = unix.MOUNT_ATTR_NOSUID | unix.MOUNT_ATTR_NODEV
	tmpfsFlags = unix.MS_NOSUID | unix.MS_NODEV
)

// stages are folders that every system has, of which one carries the new root until it takes the old one's place.
var stages = []string{"/mnt", "/media", "/srv", "/opt", "/boot", "/home", "/usr", "/etc"}

// root is the new root while it is built.
type root struct {
	stage string
	// mounted are the layers so far, parents first.
	mounted []layerAt
	// sealed are those in memory that are closed to writing at the end.
	sealed []string
	owner  spec.User
	// size is an option of folders in memory.
	size string
}

// mountAll makes the file system that the program sees, and enters it.
func mountAll(launched *spec.Spec) error {
	wanted := launched.Sandbox.Namespaces
	if err := unix.Mount("", "/", "", unix.MS_REC|unix.MS_PRIVATE, ""); err != nil {
		return stepError("private mounts", err)
	}
	layers := sortLayers(wanted.Mounts)
	launcher := ourselves.Name()
	stage, err := chooseStage(layers, launcher)
	if err != nil {
		return stepError("its root", err)
	}
	if err := unix.Mount("/", stage, "", unix.MS_BIND|unix.MS_REC, ""); err != nil {
		return stepError("its root", err)
	}
	if err := restrict(stage, locked|unix.MOUNT_ATTR_RDONLY, true); err != nil {
		return stepError("a read-only root", err)
	}
	made := &root{stage: stage, owner: ownerOf(launched), size: sizeOf(wanted)}
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
	if err := sealOurselves(launcher); err != nil {
		return stepError("its launcher", err)
	}
	return made.enter()
}

// sizeOf bounds each folder in memory: only a cgroup counts what is in it, and not every machine has one for us.
func sizeOf(wanted *spec.Namespaces) string {
	if wanted.MemoryBytes == 0 {
		return ""
	}
	return fmt.Sprintf(",size=%d", wanted.MemoryBytes)
}

func ownerOf(launched *spec.Spec) spec.User {
	if launched.User != nil {
		return spec.User{UID: launched.User.UID, GID: launched.User.GID}
	}
	return spec.User{UID: os.Getuid(), GID: os.Getgid()}
}

// sortLayers puts parents first. Paths have no symbolic links: they would lead to another place of the new root.
func sortLayers(mounts []spec.Mount) []spec.Mount {
	layers := make([]spec.Mount, 0, len(mounts))
	for _, each := range mounts {
		each.Path = filepath.Clean(each.Path)
		if each.Source == "" {
			each.Source = each.Path
		}
		each.Source = filepath.Clean(each.Source)
		layers = append(layers, each)
	}
	slices.SortStableFunc(layers, func(one, other spec.Mount) int { return strings.Compare(one.Path, other.Path) })
	return layers
}

// chooseStage takes a folder in which no layer is, nor the launcher: what lies below it cannot be a source any more, or be sealed.
func chooseStage(layers []spec.Mount, launcher string) (string, error) {
	for _, stage := range stages {
		info, err := os.Lstat(stage)
		if err != nil || !info.IsDir() || isWithin(launcher, stage) {
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
	if layer.Path == "/" {
		return errors.New("it is the root")
	}
	switch layer.Kind {
	case spec.MountEmpty, spec.MountHidden:
		return r.mountCover(layer)
	case spec.MountReadOnly, spec.MountReadWrite:
	default:
		return fmt.Errorf("%q is no kind of mount", layer.Kind)
	}
	source, err := open("/", layer.Source)
	if isMissing(err) {
		return nil // One whose source does not exist is left out.
	}
	if err != nil {
		return err
	}
	defer unix.Close(source)
	point, err := r.openPoint(layer.Path, isFolder(source))
	if err == errLink && layer.Source != layer.Path {
		return nil // What the link leads to has a layer of its own.
	}
	if err != nil {
		return err
	}
	if err := unix.Mount(pathOf(source), pathOf(point), "", unix.MS_BIND|unix.MS_REC, ""); err != nil {
		_ = unix.Close(point)
		return err
	}
	r.mounted = append(r.mounted, layerAt{path: layer.Path})
	flags := uint64(locked)
	if layer.Kind == spec.MountReadOnly {
		flags |= unix.MOUNT_ATTR_RDONLY
	}
	return r.restrictAt(layer.Path, point, flags, true)
}

// restrictAt restricts what was just mounted on a place, which the descriptor, opened before, does not see.
func (r *root) restrictAt(path string, point int, flags uint64, isRecursive bool) error {
	_ = unix.Close(point)
	mounted, err := open(r.stage, path)
	if err != nil {
		return err
	}
	defer unix.Close(mounted)
	return restrictOpen(mounted, r.stage+path, flags, isRecursive)
}

// mountCover hides what is at a path.
func (r *root) mountCover(layer spec.Mount) error {
	point, err := open(r.stage, layer.Path)
	if isMissing(err) {
		if layer.Kind == spec.MountHidden {
			return nil
		}
		point, err = r.openPoint(layer.Path, true)
	}
	if err != nil {
		return err
	}
	defer unix.Close(point)
	if !isFolder(point) {
		return unix.Mount(r.stage+emptyFile, pathOf(point), "", unix.MS_BIND, "")
	}
	options := "mode=0555"
	if layer.Kind == spec.MountEmpty {
		options = fmt.Sprintf("mode=0700,uid=%d,gid=%d", r.owner.UID, r.owner.GID)
		var stat unix.Stat_t
		if unix.Fstat(point, &stat) == nil && stat.Mode&unix.S_ISVTX != 0 {
			options = "mode=1777"
		}
	}
	if err := unix.Mount("tmpfs", pathOf(point), "tmpfs", tmpfsFlags, options+r.size); err != nil {
		return err
	}
	target := r.stage + layer.Path
	r.mounted = append(r.mounted, layerAt{path: layer.Path, isInMemory: true})
	if layer.Kind == spec.MountHidden {
		r.sealed = append(r.sealed, target)
	}
	return nil
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
