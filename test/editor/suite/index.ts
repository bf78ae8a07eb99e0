import './findings.test.ts';
import './snippets.test.ts';
import './preview.test.ts';
