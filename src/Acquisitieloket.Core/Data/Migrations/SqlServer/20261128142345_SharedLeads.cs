using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquisitieloket.Core.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class SharedLeads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "LeadShares",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Key = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LeadId = table.Column<long>(type: "bigint", nullable: false),
                    WithId = table.Column<long>(type: "bigint", nullable: false),
                    Named = table.Column<bool>(type: "bit", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Consent = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    SharedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SharedById = table.Column<long>(type: "bigint", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadShares", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LeadShares_AspNetUsers_SharedById",
                        column: x => x.SharedById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LeadShares_AspNetUsers_WithId",
                        column: x => x.WithId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LeadShares_Leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "Leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_LeadShares_Key",
                table: "LeadShares",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LeadShares_LeadId_WithId",
                table: "LeadShares",
                columns: new[] { "LeadId", "WithId" },
                unique: true,
                filter: "\"EndedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_LeadShares_SharedById",
                table: "LeadShares",
                column: "SharedById");

            migrationBuilder.CreateIndex(
                name: "IX_LeadShares_WithId_EndedAt_SharedAt",
                table: "LeadShares",
                columns: new[] { "WithId", "EndedAt", "SharedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LeadShares");
        }
    }
}
