// The least that one stored click can cost: one message, one transaction over two stores, one answer.
let opening;
function database() {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('bare', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('one', { keyPath: 'id' });
      request.result.createObjectStore('other', { keyPath: 'id' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opening;
}

chrome.runtime.onMessage.addListener((message, _sender, answer) => {
  database().then(db => {
    const tx = db.transaction(['one', 'other'], 'readwrite');
    tx.objectStore('one').put({ id: message.id, at: Date.now() });
    tx.objectStore('other').put({ id: message.id, at: Date.now() });
    tx.oncomplete = () => answer({ ok: true });
  });
  return true;
});
