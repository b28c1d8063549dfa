using Acquisitieloket.Testing.Databases;
using Xunit;

namespace Acquisitieloket.Core.Tests.Data;

/// <summary>infra/test runs these when the variable TEST_SQLSERVER names a server.</summary>
[Trait("Needs", "SqlServer")]
public sealed class SqlServerStorageTests() : StorageTests(new SqlServerDatabases());
