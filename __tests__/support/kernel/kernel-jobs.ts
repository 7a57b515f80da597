/** First programs of a kernel of our own: each mounts what a system has, runs a script, prints `EXIT=<code>` and powers off. */

export const SYSTEMD = '/lib/systemd/systemd'

// The root is read-only: whatever runs inside as root, no file of the machine can be changed.
const PREPARE = `
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/tmp LC_ALL=C
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t tmpfs tmpfs /run
mount -t devtmpfs devtmpfs /dev 2>/dev/null || [ -c /dev/null ]
mkdir -p /dev/pts /dev/shm
mount -t devpts devpts /dev/pts
mount -t tmpfs tmpfs /dev/shm
echo localhost > /proc/sys/kernel/hostname
`

/** Lets `nobody` use sudo without a password, by a rule that only this kernel sees. */
export const TRUST_NOBODY = `
mount -t tmpfs -o mode=755 tmpfs /etc/sudoers.d
echo 'nobody ALL=(ALL:ALL) NOPASSWD: ALL' > /etc/sudoers.d/nobody
chmod 440 /etc/sudoers.d/nobody
`

/** What a script of `sh` is run with as `nobody`. */
export const AS_NOBODY = 'setpriv --reuid=nobody --regid=nogroup --clear-groups'

/** Runs a script of `sh` as root, with control groups version 2 mounted. */
export function buildRootJob(script: string): string {
  return `${PREPARE}
mount -t cgroup2 cgroup2 /sys/fs/cgroup
(
${script}
)
echo "EXIT=$?"
exec /sbin/poweroff -f
`
}

/** Boots systemd with nothing but its bus, and runs a script of `sh` as a service of `nobody`, who may use sudo. */
export function buildSystemdJob(script: string): string {
  return `${PREPARE}
${TRUST_NOBODY}
mkdir -p /run/systemd/system /run/dbus
cat > /run/job.sh <<'END_OF_JOB'
(
${script}
)
echo "EXIT=$?"
END_OF_JOB
cat > /run/systemd/system/dbus.socket <<'END_OF_UNIT'
[Unit]
DefaultDependencies=no
[Socket]
ListenStream=/run/dbus/system_bus_socket
END_OF_UNIT
cat > /run/systemd/system/dbus.service <<'END_OF_UNIT'
[Unit]
DefaultDependencies=no
Requires=dbus.socket
[Service]
StandardOutput=null
StandardError=null
ExecStart=/usr/bin/dbus-daemon --system --address=systemd: --nofork --nopidfile --systemd-activation
END_OF_UNIT
cat > /run/systemd/system/job.service <<'END_OF_UNIT'
[Unit]
DefaultDependencies=no
Requires=dbus.service
After=dbus.service
SuccessAction=poweroff-force
FailureAction=poweroff-force
[Service]
Type=oneshot
User=nobody
StandardOutput=tty
StandardError=tty
TTYPath=/dev/console
Environment=PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
ExecStart=/bin/sh /run/job.sh
END_OF_UNIT
exec ${SYSTEMD} --unit=job.service --log-target=console --log-level=err --show-status=no
`
}
