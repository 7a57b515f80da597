export const id=8779,ids=[8779,2481],modules={11923:(function(__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__){__webpack_require__.d(__webpack_exports__,{compilePatterns:()=>compilePatterns});var _read_plan_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(17388);const SAMPLE=`**QA Agent**: Test it, and report (briefly)

QA - Test it once more

| QA | Test it once more |

Then QA should test it.

\`\`\`delegations
{"agent": "QA", "task": "Test it"}
\`\`\`
`;function compilePatterns(roster){(0,_read_plan_js__WEBPACK_IMPORTED_MODULE_0__.readPlan)(SAMPLE,roster),(0,_read_plan_js__WEBPACK_IMPORTED_MODULE_0__.readPlan)(SAMPLE,roster)}}),62481:(function(__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__){__webpack_require__.d(__webpack_exports__,{T:()=>MENTION,y:()=>UNREAD});const MENTION="it mentions an agent",UNREAD="it hands work to an agent in a form that is not read"})};
