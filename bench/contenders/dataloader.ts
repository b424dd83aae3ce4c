import "reflect-metadata";
import DataLoader from "dataloader";
import { GraphQLScalarType } from "graphql";
import neo4j, { type Driver } from "neo4j-driver";
import {
  Arg,
  buildSchema,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
  type ResolverInterface,
  Root,
} from "type-graphql";
import { type Place, type Request, serve, type Watch } from "./served.js";

/**
 * The same page as most people would build it: type-graphql classes, a resolver for each field that leads on, and a
 * DataLoader behind each, so that every level is one statement.
 */
const Day = new GraphQLScalarType({ name: "Date" });

@ObjectType()
class Organization {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
}

@ObjectType()
class Post {
  @Field(() => ID) id!: string;
  @Field(() => String) title!: string;
  @Field(() => Organization, { nullable: true }) organization?: Organization;
}

@ObjectType()
class Membership {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) start?: string;
  @Field(() => Post, { nullable: true }) post?: Post;
}

@ObjectType()
class Memberships {
  @Field(() => [Membership]) nodes!: Membership[];
}

@ObjectType()
class Area {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
}

@ObjectType()
class Person {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => Memberships) memberships?: Memberships;
  @Field(() => Attendances) attendances?: unknown;
}

@ObjectType()
class Event {
  @Field(() => ID) id!: string;
  @Field(() => String) title!: string;
  @Field(() => String) kind!: string;
  @Field(() => String, { nullable: true }) start?: string;
  @Field(() => String, { nullable: true }) partOfDay?: string;
  @Field(() => Int, { nullable: true }) position?: number;
  @Field(() => String, { nullable: true }) purpose?: string;
  @Field(() => String) basis!: string;
  @Field(() => String, { nullable: true }) note?: string;
  @Field(() => Area, { nullable: true }) area?: Area;
  @Field(() => Attendances) attendances?: unknown;
}

@ObjectType()
class Attendance {
  @Field(() => ID) id!: string;
  @Field(() => [String]) roles!: string[];
  @Field(() => Event, { nullable: true }) event?: Event;
  @Field(() => Person, { nullable: true }) person?: Person;
}

@ObjectType()
class Attendances {
  @Field(() => [Attendance]) nodes!: Attendance[];
}

@ObjectType()
class Events {
  @Field(() => [Event]) nodes!: Event[];
}

@ObjectType()
class People {
  @Field(() => [Person]) nodes!: Person[];
}

@InputType()
class EventFilter {
  @Field(() => Day) to!: string;
}

type Row = Record<string, unknown>;

/** What a request has of its own: the loaders. */
interface Context {
  readonly run: (text: string, parameters: Row) => Promise<Row[]>;
  readonly loaders: Map<string, DataLoader<string, unknown>>;
}

/** One statement for all ids of a level; it gives a row `id, found` for each that has something. */
function load<T>({ run, loaders }: Context, name: string, text: string, parameters: Row, id: string): Promise<T> {
  let loader = loaders.get(name);
  if (!loader) {
    loader = new DataLoader<string, unknown>(async (ids) => {
      const rows = await run(`UNWIND $ids AS id MATCH (x:Node {id: id}) ${text}`, { ids: [...ids], ...parameters });
      const found = new Map(rows.map((row) => [row.id, row.found]));
      return ids.map((one) => found.get(one) ?? null);
    });
    loaders.set(name, loader);
  }
  return loader.load(id) as Promise<T>;
}

/** The thing a single reference leads to. */
function one<T>(context: Context, way: string, id: string): Promise<T> {
  return load(context, way, `MATCH (x)${way} RETURN id, properties(y) AS found`, {}, id);
}

/** The first of a list in its order. */
async function page<T>(context: Context, way: string, order: string, first: number, id: string): Promise<{ nodes: T[] }> {
  const text = `CALL (x) { MATCH (x)${way} WITH y ORDER BY ${order} LIMIT $first RETURN collect(properties(y)) AS found } RETURN id, found`;
  return { nodes: (await load<T[] | null>(context, `${way} ${first}`, text, { first: neo4j.int(first) }, id)) ?? [] };
}

@Resolver()
class Roots {
  @Query(() => Person, { nullable: true })
  async person(@Arg("id", () => ID) id: string, @Ctx() { run }: Context): Promise<unknown> {
    const [row] = await run("MATCH (p:Node:Person {id: $id}) RETURN properties(p) AS found", { id });
    return row?.found;
  }

  @Query(() => People)
  async people(@Arg("first", () => Int) first: number, @Ctx() { run }: Context): Promise<unknown> {
    const text =
      "MATCH (p:Person) WHERE p.sortKey IS NOT NULL AND p.id IS NOT NULL RETURN properties(p) AS found ORDER BY p.sortKey, p.id LIMIT $first";
    return { nodes: (await run(text, { first: neo4j.int(first) })).map(({ found }) => found) };
  }

  @Query(() => Events)
  async events(
    @Arg("filter", () => EventFilter) { to }: EventFilter,
    @Arg("first", () => Int) first: number,
    @Ctx() { run }: Context,
  ): Promise<unknown> {
    const where = "e.startMin IS NOT NULL AND e.part IS NOT NULL AND e.turn IS NOT NULL AND e.id IS NOT NULL AND e.startMin <= $to";
    const order = "e.startMin DESC, e.part, e.turn, e.id DESC";
    const text = `MATCH (e:Event) WHERE ${where} WITH e ORDER BY ${order} LIMIT $first RETURN properties(e) AS found ORDER BY ${order}`;
    return { nodes: (await run(text, { to, first: neo4j.int(first) })).map(({ found }) => found) };
  }
}

@Resolver(() => Event)
class EventFields {
  @FieldResolver()
  area(@Root() { id }: Event, @Ctx() context: Context): Promise<Area> {
    return one(context, "-[:AREA]->(y:Area)", id);
  }

  @FieldResolver()
  attendances(@Root() { id }: Event, @Arg("first", () => Int) first: number, @Ctx() context: Context): Promise<unknown> {
    return page(context, "<-[:EVENT]-(y:Attendance)", "y.turn, y.id", first, id);
  }
}

@Resolver(() => Attendance)
class AttendanceFields {
  @FieldResolver()
  event(@Root() { id }: Attendance, @Ctx() context: Context): Promise<Event> {
    return one(context, "-[:EVENT]->(y:Event)", id);
  }

  @FieldResolver()
  person(@Root() { id }: Attendance, @Ctx() context: Context): Promise<Person> {
    return one(context, "-[:ATTENDEE]->(y:Person)", id);
  }
}

@Resolver(() => Person)
class PersonFields {
  @FieldResolver()
  memberships(@Root() { id }: Person, @Arg("first", () => Int) first: number, @Ctx() context: Context): Promise<Memberships> {
    return page<Membership>(context, "<-[:PERSON]-(y:Membership)", "y.began DESC, y.id DESC", first, id);
  }

  @FieldResolver()
  attendances(@Root() { id }: Person, @Arg("first", () => Int) first: number, @Ctx() context: Context): Promise<unknown> {
    return page(context, "<-[:ATTENDEE]-(y:Attendance)", "y.eventDate DESC, y.id DESC", first, id);
  }
}

@Resolver(() => Membership)
class MembershipFields {
  @FieldResolver()
  post(@Root() { id }: Membership, @Ctx() context: Context): Promise<Post> {
    return one(context, "-[:POST]->(y:Post)", id);
  }
}

@Resolver(() => Post)
class PostFields implements ResolverInterface<Post> {
  @FieldResolver()
  organization(@Root() { id }: Post, @Ctx() context: Context): Promise<Organization> {
    return one(context, "-[:ORGANIZATION]->(y:Organization)", id);
  }
}

export async function open({ neo4j: { uri, user, password, database } }: Place, watch: Watch) {
  watch(neo4j);
  const driver: Driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true, maxConnectionPoolSize: 100 });
  const run = async (text: string, parameters: Row): Promise<Row[]> => {
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
    try {
      return (await session.run(text, parameters)).records.map((record) => record.toObject());
    } finally {
      await session.close();
    }
  };
  const resolvers = [Roots, EventFields, AttendanceFields, PersonFields, MembershipFields, PostFields] as const;
  const schema = await buildSchema({ resolvers, validate: false });
  const served = await serve(schema, (): Context => ({ run, loaders: new Map() }));
  return {
    isInShape: true,
    url: served.url,
    ask: ({ document, variables }: Request) => served.execute(document, variables),
    close: async () => {
      await served.stop();
      await driver.close();
    },
  };
}
