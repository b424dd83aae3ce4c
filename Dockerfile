# The embedded store's engine is a native binding for glibc on x64: Debian, not Alpine.
FROM node:22-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build

FROM node:22-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production
ENV HOST=0.0.0.0
ENV PORT=4000
COPY package.json package-lock.json .npmrc ./
# Without scripts: `prepare` would build, and there is nothing here to build with.
RUN npm ci --omit=dev --ignore-scripts
COPY --from=build /build/dist ./dist
COPY schema ./schema
COPY seed ./seed
# The store, unless NEO4J_URI names another.
RUN mkdir .govgraph
RUN chown 1000:1000 .govgraph
VOLUME /app/.govgraph
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=120s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/cli/main.js", "serve"]
