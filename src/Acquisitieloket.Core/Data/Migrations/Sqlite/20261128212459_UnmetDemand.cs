using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquisitieloket.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class UnmetDemand : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "UnmetDemands",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    LeadId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    SiteId = table.Column<long>(type: "INTEGER", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<int>(type: "INTEGER", nullable: false),
                    Further = table.Column<string>(type: "TEXT", nullable: false),
                    M2 = table.Column<int>(type: "INTEGER", nullable: true),
                    Kva = table.Column<int>(type: "INTEGER", nullable: true),
                    Category = table.Column<int>(type: "INTEGER", nullable: true),
                    Municipality = table.Column<int>(type: "INTEGER", nullable: true),
                    OpeningYear = table.Column<int>(type: "INTEGER", nullable: true),
                    Segment = table.Column<int>(type: "INTEGER", nullable: false),
                    Cluster = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnmetDemands", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UnmetDemands_Leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "Leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UnmetDemands_Sites_SiteId",
                        column: x => x.SiteId,
                        principalTable: "Sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_UnmetDemands_Kind_Year",
                table: "UnmetDemands",
                columns: new[] { "Kind", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_UnmetDemands_LeadId_Kind",
                table: "UnmetDemands",
                columns: new[] { "LeadId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_UnmetDemands_SiteId",
                table: "UnmetDemands",
                column: "SiteId");

            // Leads that ended before demand was kept count too; a site, and a category, they do not tell here.
            migrationBuilder.Sql("""
                INSERT INTO "UnmetDemands" ("LeadId", "Kind", "At", "Year", "Reason", "Further", "M2", "Kva", "Municipality", "OpeningYear", "Segment", "Cluster")
                SELECT "Id", 1, "ClosedAt", CAST(strftime('%Y', "ClosedAt") AS INTEGER), "OutcomeCause", '[]', COALESCE("UnmetM2", "AskedM2"), COALESCE("UnmetKva", "AskedKva"),
                    CASE WHEN json_extract("Requirements", '$.preferredMunicipalities[1]') IS NULL THEN CASE json_extract("Requirements", '$.preferredMunicipalities[0]') WHEN 'Almelo' THEN 1 WHEN 'Borne' THEN 2 WHEN 'Enschede' THEN 3 WHEN 'Hengelo' THEN 4 WHEN 'Oldenzaal' THEN 5 END END,
                    CAST(substr(json_extract("Requirements", '$.operationalOn'), 1, 4) AS INTEGER), "Segment", "Cluster"
                FROM "Leads" WHERE "Stage" IN (21, 22) AND "OutcomeCause" IS NOT NULL AND "ClosedAt" IS NOT NULL;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "UnmetDemands");
        }
    }
}
