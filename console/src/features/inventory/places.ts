import { useQuery } from '@tanstack/react-query';
import { allLocations } from './contract';

/** What places are called; by their codes until that is known. */
export function usePlaceNames(): (code: string) => string {
  const query = useQuery({ queryKey: ['locations'], queryFn: allLocations });
  return (code) => query.data?.find((one) => one.code === code)?.name ?? code;
}
