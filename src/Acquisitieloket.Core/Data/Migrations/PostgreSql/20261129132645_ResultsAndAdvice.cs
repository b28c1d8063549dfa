using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquisitieloket.Core.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class ResultsAndAdvice : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ProposalId",
                table: "ReportMarks",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "BestIn",
                table: "Proposals",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FirstIn",
                table: "Proposals",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "FirstDepartmentId",
                table: "Leads",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<bool>(
                name: "MovesWithinRegion",
                table: "Leads",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            // Leads that came in before: by the department that their first contact person is with.
            migrationBuilder.Sql("""
                UPDATE "Leads" SET "FirstDepartmentId" = COALESCE((SELECT u."DepartmentId" FROM "AspNetUsers" u WHERE u."Id" = "Leads"."FirstContactPersonId"), "DepartmentId")
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ProposalId",
                table: "ReportMarks");

            migrationBuilder.DropColumn(
                name: "BestIn",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "FirstIn",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "FirstDepartmentId",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "MovesWithinRegion",
                table: "Leads");
        }
    }
}
