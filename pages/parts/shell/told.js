// What the reader did and the server has not yet done: sent together and again until it is, so nothing is lost between two
// runs or while the connection is. Each act has a number; the server tells the last that it did.

// the app, while its server does not hear it, and while it does and is at rest
const APP = "[data-testid=stApp]"
const DEAF = `${APP}:not([data-test-connection-state=CONNECTED])`
const RESTS = `${APP}[data-test-connection-state=CONNECTED][data-test-script-state=notRunning]`
const AGAIN = 1000

const untold = { acts: [], last: 0, send: () => {}, timer: 0 }

function sendAll() {
  clearTimeout(untold.timer)
  if (!untold.acts.length) return
  untold.send("act", untold.acts)
  untold.timer = setTimeout(sendAgain, AGAIN)
}

function sendAgain() {
  if (document.querySelector(RESTS)) sendAll()
  else untold.timer = setTimeout(sendAgain, AGAIN)
}

function tell(act) {
  untold.acts.push([(untold.last += 1), ...act])
  if (document.querySelector(DEAF)) sendAgain()
  else sendAll()
}

function heard(send, done) {
  untold.send = send
  untold.last = Math.max(untold.last, done)
  untold.acts = untold.acts.filter(([n]) => n > done)
}
