import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/500.css';
import '@fontsource/be-vietnam-pro/600.css';
import '@fontsource/be-vietnam-pro/700.css';
import './shared/tokens.css';
import './shared/base.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { setSpeech, speech } from './shared/words.svelte';

setSpeech(speech());

const target = document.getElementById('app');
if (target) mount(App, { target });
