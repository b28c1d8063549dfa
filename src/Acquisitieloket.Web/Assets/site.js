// Everything works without this file; it only makes things nicer.
import { focusErrors } from './scripts/focus-errors.js';
import { printPage } from './scripts/print-page.js';
import { copyText } from './scripts/copy-text.js';
import { board } from './scripts/board.js';
import { bulkPick } from './scripts/bulk-pick.js';
import { liveList } from './scripts/live-list.js';
import { listKeys } from './scripts/list-keys.js';
import { outlineEditor } from './scripts/outline-editor.js';
import { offerOrder } from './scripts/offer-order.js';
import { proposalPreview } from './scripts/proposal-preview.js';
import { sendOnce } from './scripts/send-once.js';
import { sliders } from './scripts/slider.js';
import { upload } from './scripts/upload.js';

focusErrors();
listKeys();
board();
bulkPick();
liveList();
outlineEditor();
sendOnce();
offerOrder();
proposalPreview();
printPage();
copyText();
upload();
sliders();
