export const id = 1880;
export const ids = [1880];
export const modules = {

/***/ 71880:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  unpackArchive: () => (/* binding */ unpackArchive)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(20663);
// EXTERNAL MODULE: ./lib/util/error-message.js
var error_message = __webpack_require__(36228);
// EXTERNAL MODULE: ./lib/util/untrusted-data-error.js
var untrusted_data_error = __webpack_require__(33796);
;// CONCATENATED MODULE: ./lib/action/artifacts/zip-archive.js



/** A larger directory names more files than any session has. */
const DIRECTORY_LIMIT_BYTES = 8 * 2 ** 20;
/** Bytes of a directory entry without its name, extra fields and comment. */
const ENTRY_BYTES = 46;
const STORED = 0;
const DEFLATED = 8;
/** Opens an archive and reads its whole directory. @throws UntrustedDataError when it is broken or not of a supported kind. */
async function openZip(file, mostFiles) {
    // Names are decoded here, always as UTF-8; sizes are checked with the checksum while a file is unpacked.
    const options = { autoClose: false, decodeStrings: false, validateEntrySizes: false };
    const zip = await (0,yauzl/* openPromise */.sO)(file, options).catch((error) => {
        throw new untrusted_data_error/* UntrustedDataError */.v('BAD_ARCHIVE', `it is not a whole zip archive (${(0,error_message/* errorMessage */.g)(error)})`, {
            cause: error
        });
    });
    const openPacked = (entry) => zip.openReadStreamPromise(entry, { decodeFileData: false }).catch((error) => {
        throw new untrusted_data_error/* UntrustedDataError */.v('BAD_ARCHIVE', `a file is cut off (${(0,error_message/* errorMessage */.g)(error)})`, {
            cause: error
        });
    });
    try {
        if (zip.entryCount > mostFiles)
            throw new untrusted_data_error/* UntrustedDataError */.v('BAD_ARCHIVE', `it has ${zip.entryCount} files, and ${mostFiles} are allowed`);
        const entries = [];
        let directoryBytes = 0;
        for await (const entry of zip.eachEntry()) {
            const { fileNameLength, extraFieldLength, fileCommentLength } = entry;
            directoryBytes += ENTRY_BYTES + fileNameLength + extraFieldLength + fileCommentLength;
            if (directoryBytes > DIRECTORY_LIMIT_BYTES)
                throw new untrusted_data_error/* UntrustedDataError */.v('BAD_ARCHIVE', 'its directory is too large');
            entries.push(toZipEntry(entry, () => openPacked(entry)));
        }
        return {
            entries,
            close: () => {
                zip.close();
            }
        };
    }
    catch (error) {
        zip.close();
        if (error instanceof untrusted_data_error/* UntrustedDataError */.v)
            throw error;
        throw new untrusted_data_error/* UntrustedDataError */.v('BAD_ARCHIVE', `its directory is broken (${(0,error_message/* errorMessage */.g)(error)})`, {
            cause: error
        });
    }
}
function toZipEntry(entry, openPacked) {
    const { compressionMethod: method, uncompressedSize: bytes, crc32, fileNameRaw } = entry;
    if (entry.isEncrypted() || (method !== STORED && method !== DEFLATED))
        throw new untrusted_data_error/* UntrustedDataError */.v('BAD_ARCHIVE', 'a file is encrypted or compressed in an unsupported way');
    return { name: fileNameRaw.toString('utf8'), isDeflated: method === DEFLATED, bytes, crc32, openPacked };
}

// EXTERNAL MODULE: ./lib/util/make-folder.js
var make_folder = __webpack_require__(7549);
;// CONCATENATED MODULE: ./lib/action/artifacts/unpack.js
/** Unpacks an artifact within bounds: only wanted files, only below one folder, never more bytes than allowed. */









/** Nested folders, and characters of a name: more than any path of a session folder has. */
const MAX_SEGMENTS = 12;
const MAX_NAME_CHARACTERS = 1_000;
/**
 * Unpacks an archive.
 * @param chooseTarget is called for each file with its name, whose separator is `/`; returns an absolute path.
 * @throws UntrustedDataError when the archive is broken or too large: then none of its files may be used.
 */
async function unpackArchive(archive, chooseTarget, bounds) {
    const { entries, close } = await openZip(archive, bounds.mostFiles);
    const leftOut = [];
    let total = 0;
    try {
        for (const entry of entries) {
            if (entry.name.endsWith('/'))
                continue;
            if (!isSafeName(entry.name))
                throw new untrusted_data_error/* UntrustedDataError */.v('BAD_ARCHIVE', `a file has the name ${JSON.stringify(entry.name)}`);
            const target = chooseTarget(entry.name, entry.bytes);
            if (target === undefined)
                continue;
            const tooLarge = entry.bytes > bounds.fileBytes ? `it has ${entry.bytes} bytes` : undefined;
            if (tooLarge !== undefined || 'leftOut' in target) {
                leftOut.push({ name: entry.name, reason: 'leftOut' in target ? target.leftOut : (tooLarge ?? '') });
                continue;
            }
            total += entry.bytes;
            if (total > bounds.totalBytes)
                throw new untrusted_data_error/* UntrustedDataError */.v('BAD_ARCHIVE', `its files have more than ${bounds.totalBytes} bytes`);
            await unpackFile(entry, target.path);
        }
    }
    finally {
        close();
    }
    return { bytes: total, leftOut };
}
/** Relative, without `..`, and the same on every system. */
function isSafeName(name) {
    const segments = name.split('/');
    return (name.length <= MAX_NAME_CHARACTERS &&
        segments.length <= MAX_SEGMENTS &&
        !/[\\:\p{Cc}]/u.test(name) &&
        segments.every((segment) => segment !== '' && segment !== '.' && segment !== '..'));
}
/** The directory's size and checksum must hold: a file that unpacks to more is a zip bomb. */
async function unpackFile(entry, target) {
    (0,make_folder/* makeFolder */.f)(external_node_path_.dirname(target), 0o700);
    const packed = await entry.openPacked();
    const output = external_node_fs_.createWriteStream(target, { flags: 'wx', mode: 0o600 });
    const check = createCheck(entry);
    try {
        await (entry.isDeflated
            ? (0,promises_.pipeline)(packed, (0,external_node_zlib_.createInflateRaw)(), check, output)
            : (0,promises_.pipeline)(packed, check, output));
    }
    catch (error) {
        external_node_fs_.rmSync(target, { force: true });
        throw error instanceof untrusted_data_error/* UntrustedDataError */.v
            ? error
            : new untrusted_data_error/* UntrustedDataError */.v('BAD_ARCHIVE', `${entry.name} cannot be unpacked (${(0,error_message/* errorMessage */.g)(error)})`, {
                cause: error
            });
    }
}
function createCheck({ name, bytes, crc32: expected }) {
    let seen = 0;
    let checksum = 0;
    return new external_node_stream_.Transform({
        transform: (chunk, _encoding, done) => {
            seen += chunk.length;
            checksum = (0,external_node_zlib_.crc32)(chunk, checksum);
            if (seen > bytes)
                done(new untrusted_data_error/* UntrustedDataError */.v('BAD_ARCHIVE', `${name} unpacks to more than it says`));
            else
                done(null, chunk);
        },
        flush: (done) => {
            const isWhole = seen === bytes && checksum === expected;
            done(isWhole ? null : new untrusted_data_error/* UntrustedDataError */.v('BAD_ARCHIVE', `${name} is not what the archive says of it`));
        }
    });
}


/***/ })

};
