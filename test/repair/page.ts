/** Two short sections, so that one can fail and the other be made. */
export const page = `---
video: true
---

# Install

The agent keeps a copy of your files on a server that you own.

## Windows

Open the installer and follow its three steps.
`;
