using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquisitieloket.Core.Data.Migrations.PostgreSql
{
    /// <summary>The triggers of <see cref="AppendOnly"/>, which the model does not know of. SQLite makes them after its migrations.</summary>
    [DbContext(typeof(PostgreSqlAppDbContext)), Migration("20261129142001_AppendOnlyRows")]
    public partial class AppendOnlyRows : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => ServerAppendOnly.ToPostgreSql(migrationBuilder);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => ServerAppendOnly.FromPostgreSql(migrationBuilder);
    }
}
