using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Acquisitieloket.Core.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Retention : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "ErasedAt",
                table: "Leads",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "KeepReason",
                table: "Leads",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "KeepUntil",
                table: "Leads",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ErasureRemains",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    LeadId = table.Column<long>(type: "bigint", nullable: false),
                    FileHashes = table.Column<string>(type: "text", nullable: false),
                    MessageIds = table.Column<string>(type: "text", nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    LeasedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    LeasedUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    GivenUpAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastError = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ErasureRemains", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_Stage_LastActivityAt_Id",
                table: "Leads",
                columns: new[] { "Stage", "LastActivityAt", "Id" },
                filter: "\"ErasedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ErasureRemains_DoneAt_GivenUpAt_DueAt",
                table: "ErasureRemains",
                columns: new[] { "DoneAt", "GivenUpAt", "DueAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ErasureRemains");

            migrationBuilder.DropIndex(
                name: "IX_Leads_Stage_LastActivityAt_Id",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "ErasedAt",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "KeepReason",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "KeepUntil",
                table: "Leads");
        }
    }
}
