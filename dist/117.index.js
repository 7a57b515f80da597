export const id = 117;
export const ids = [117];
export const modules = {

/***/ 11117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   secretsIn: () => (/* binding */ secretsIn)
/* harmony export */ });
/* harmony import */ var _mcp_servers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37041);

/** Tells whether a text holds a credential of this session, or what the caller knows as a secret. */
function secretsIn({ credentials, passEnv, publicEnv, mcpServers = {} }, environment, holdsSecret = () => false) {
    const values = [
        ...('value' in credentials ? [credentials.value] : []),
        ...passEnv.filter((name) => !publicEnv.includes(name)).map((name) => environment[name] ?? ''),
        ...(0,_mcp_servers_js__WEBPACK_IMPORTED_MODULE_0__/* .secretsOfServers */ .bP)(mcpServers)
    ].filter((value) => value.length >= LEAST_SECRET_CHARACTERS);
    return (text) => values.some((value) => text.includes(value)) || holdsSecret(text);
}
/** Shorter values of variables stand in any text. */
const LEAST_SECRET_CHARACTERS = 8;


/***/ })

};
