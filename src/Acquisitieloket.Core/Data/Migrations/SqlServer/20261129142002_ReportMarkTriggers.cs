using Acquisitieloket.Core.Reports.Summaries;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquisitieloket.Core.Data.Migrations.SqlServer
{
    /// <summary>The triggers of <see cref="SummaryMarks"/>, which the model does not know of. SQLite makes them after its migrations.</summary>
    [DbContext(typeof(SqlServerAppDbContext)), Migration("20261129142002_ReportMarkTriggers")]
    public partial class ReportMarkTriggers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => SummaryMarks.ToSqlServer(migrationBuilder);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => SummaryMarks.FromSqlServer(migrationBuilder);
    }
}
