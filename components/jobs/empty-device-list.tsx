"use client";

import { useEffect } from "react";
import { emptyDeviceList } from "./device-storage";

/** On the page after a logout: the next person at this device finds no 検討リスト. */
export function EmptyDeviceList() {
  useEffect(emptyDeviceList, []);
  return null;
}
