export const id = 4858;
export const ids = [4858];
export const modules = {

/***/ 34858:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
/** Whether an address is of this machine: a stand-in that a rehearsal may write to. */
function isLoopback(address) {
    if (address === undefined || !URL.canParse(address))
        return false;
    return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(address).hostname);
}


/***/ })

};
