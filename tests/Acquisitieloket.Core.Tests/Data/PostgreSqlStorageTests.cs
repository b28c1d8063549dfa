using Acquisitieloket.Testing.Databases;
using Xunit;

namespace Acquisitieloket.Core.Tests.Data;

[Collection(PostgreSqlCollection.Name)]
[Trait("Needs", "PostgreSql")]
public sealed class PostgreSqlStorageTests(PostgresDatabases databases) : StorageTests(databases);

/// <summary>One server for all tests that ask for it.</summary>
[CollectionDefinition(Name)]
public sealed class PostgreSqlCollection : ICollectionFixture<PostgresDatabases>
{
    public const string Name = "PostgreSql";
}
