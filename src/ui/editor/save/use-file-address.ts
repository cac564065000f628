import { useEffect, useState } from "react";

/** A `blob:` address at which the file can be shown while it is mounted; empty before the first effect. */
export function useFileAddress(file: File): string {
  const [address, setAddress] = useState("");
  useEffect(() => {
    const url = URL.createObjectURL(file);
    setAddress(url);
    return () => URL.revokeObjectURL(url);
  }, [file]);
  return address;
}
