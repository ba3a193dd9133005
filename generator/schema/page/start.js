"use strict";
window.CMS.registerLocale("fi", window.suuntaWords);
window.CMS.init();
