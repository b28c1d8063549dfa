using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquisitieloket.Core.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class SubscriptionKey : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ReportSubscriptions_UserId",
                table: "ReportSubscriptions");

            migrationBuilder.AddColumn<string>(
                name: "Key",
                table: "ReportSubscriptions",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            // Of what stands there twice the newest stays.
            migrationBuilder.Sql("""
                DELETE FROM "ReportSubscriptions" WHERE "Id" NOT IN (SELECT MAX("Id") FROM "ReportSubscriptions" GROUP BY "UserId", "Report", "Municipality", "Cluster");
                """);
            migrationBuilder.Sql("""
                UPDATE "ReportSubscriptions" SET "Key" = CONCAT("Report", '/', "Municipality", '/', "Cluster");
                """);

            migrationBuilder.CreateIndex(
                name: "IX_ReportSubscriptions_UserId_Key",
                table: "ReportSubscriptions",
                columns: new[] { "UserId", "Key" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ReportSubscriptions_UserId_Key",
                table: "ReportSubscriptions");

            migrationBuilder.DropColumn(
                name: "Key",
                table: "ReportSubscriptions");

            migrationBuilder.CreateIndex(
                name: "IX_ReportSubscriptions_UserId",
                table: "ReportSubscriptions",
                column: "UserId");
        }
    }
}
