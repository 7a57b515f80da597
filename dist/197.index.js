export const id = 197;
export const ids = [197];
export const modules = {

/***/ 20197:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openLivePage: () => (/* binding */ openLivePage)
/* harmony export */ });
/* harmony import */ var _report_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60975);
/* harmony import */ var _session_configuration_configuration_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68952);


/**
 * Serves the page and prints its address.
 * @throws ConfigurationError if the port cannot be used
 */
async function openLivePage(port, steering, cancel, print) {
    const control = {
        sendMessage: (run, text) => steering.sendMessage?.(run, text) ?? cannot('take messages'),
        endRun: (run, reason) => steering.endRun?.(run, reason) ?? cannot('end a single agent'),
        cancel
    };
    // Loaded on demand, so that other sessions start faster.
    const { startLivePage } = await Promise.all(/* import() */[__webpack_require__.e(303), __webpack_require__.e(174)]).then(__webpack_require__.bind(__webpack_require__, 56093));
    try {
        const page = await startLivePage({
            port,
            control,
            onEntered: (nextUrl) => {
                print(`Live page: opened. For another window: ${nextUrl}`);
            }
        });
        print(`Live page: ${page.url()} (opens once)`);
        return {
            onEvent: page.onEvent,
            close: page.close,
            finish: (record, files, reportFile) => {
                const { kind, cause } = (0,_report_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictOf */ .Vj)(record);
                page.finish(record, files, { conclusion: kind, cause, reportFile });
            }
        };
    }
    catch (error) {
        const { code = '', message } = error;
        if (code !== 'EADDRINUSE' && code !== 'EACCES')
            throw error;
        throw new _session_configuration_configuration_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j([
            `--ui-port: ${port} cannot be used (${message}). Choose another, or leave it out for any free one.`
        ]);
    }
}
function cannot(what) {
    return Promise.reject(new Error(`This session cannot ${what}.`));
}


/***/ })

};
