export const inputLook =
  "mt-2 block min-h-14 w-full rounded-8 border border-solid-gray-600 bg-white px-4 py-3 text-std-17N-170 " +
  "text-solid-gray-900 hover:border-black aria-invalid:border-2 aria-invalid:border-error-1";
