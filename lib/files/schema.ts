import { z } from "zod";
import { mostFileBytes, mostFileText } from "./upload-limit";

/** A picture that somebody has chosen. lib/files/inspect.ts looks into it. */
export const chosenPicture = z
  .file("画像を選んでください")
  .max(mostFileBytes, `画像は${mostFileText}までです。小さくしてからお試しください`);

/** For the input of such a picture. */
export const acceptedPictures = ".png,.jpg,.jpeg,.webp,image/png,image/jpeg,image/webp";
