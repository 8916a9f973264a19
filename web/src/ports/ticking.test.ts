import { loadSodium } from '@folkmoot/kernel/crypto'
import type { Link } from '@folkmoot/kernel/sync'
import { found, testDevice } from '@folkmoot/kernel/testing/replicas'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
