import { queryOptions } from '@tanstack/react-query';
import { bodyOf, client } from './client';
import type { Body, Person, Unit } from './models';

export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: async (): Promise<Unit[]> => (await bodyOf(client.GET('/api/directory/units'))).items,
});

/** Nobody, while the unit itself is open. */
export const peopleOfUnitQuery = (unit: string | undefined) =>
  queryOptions({
    queryKey: ['people', unit],
    enabled: unit !== undefined,
    queryFn: async (): Promise<Person[]> =>
      (await bodyOf(client.GET('/api/directory/people', { params: { query: { unit, limit: 100 } } }))).items,
  });

/** People whose name contains `name`, also those who have left if asked for. */
export const peopleNamedQuery = (name: string, former = false) =>
  queryOptions({
    queryKey: ['people', 'named', name, former],
    queryFn: async (): Promise<Person[]> =>
      (
        await bodyOf(
          client.GET('/api/directory/people', {
            params: { query: { limit: 100, ...(name && { q: name }), ...(former && { former }) } },
          }),
        )
      ).items,
  });

export const bodiesQuery = queryOptions({
  queryKey: ['bodies'],
  queryFn: async (): Promise<Body[]> => (await bodyOf(client.GET('/api/directory/bodies'))).items,
});
