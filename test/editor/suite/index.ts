import './findings.test.ts';
import './snippets.test.ts';
import './preview.test.ts';
import './manifest.test.ts';
import './drafting.test.ts';
import './pages.test.ts';
import './folder.test.ts';
import './stories.test.ts';
