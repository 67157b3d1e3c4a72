// SPDX-License-Identifier: GPL-3.0-or-later
// The line to the program: its slots by name, once QWebChannel has connected.
export const bridge = {};

export function connect(onMessage) {
  return new Promise((resolve) => {
    new QWebChannel(qt.webChannelTransport, (channel) => {
      const remote = channel.objects.desk;
      for (const name of ["ready", "stateChanged", "edited", "changed", "flushed", "replaced", "cleanPaste", "filesOffered", "linkActivated", "figureActivated"]) {
        bridge[name] = (...given) => remote[name](...given);
      }
      remote.message.connect(onMessage);
      resolve();
    });
  });
}
